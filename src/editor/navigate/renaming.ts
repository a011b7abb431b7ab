import { type CstNode, CstUtils } from 'langium';
import { DeliveryTerminals } from '../../language/generated/ast.ts';
import { namePlace, type Place, type PlanFile, propertyPlace } from '../../plan/file.ts';
import { baseName, importedBy, isProblem } from '../../plan/files.ts';
import { capital } from '../../plan/plan.ts';
import { kindOf } from './kind.ts';
import type { Meaning } from './meaning.ts';

/** What giving a thing another name comes to. */
export interface Renaming {
    /** Where the name stands. */
    readonly places: readonly Place[];
    /** Where the same word stands in lines that could not be read, and so may be the name. */
    readonly unsure: readonly Place[];
    /** Private files that are not on this machine and may use the name, too, each as it is called. */
    readonly absent: readonly string[];
}

/** The lexer takes halves of a character, too, so that no character stops it; a name has letters and digits only. */
const lexed = new RegExp(`^(?:${DeliveryTerminals.ID.source})$`);
const lettered = /^\p{L}[\p{L}\p{M}\p{N}_-]*$/u;
const isName = (word: string) => lexed.test(word) && lettered.test(word);

/**
 * Why something can be no name of a plan, as a sentence; undefined for a name.
 *
 * @param name what somebody has written, without space around it
 */
export function whyNoName(name: string): string | undefined {
    if (isName(name)) return undefined;
    const rule = 'A name is one word of letters, digits, _ and -, and begins with a letter';
    if (name === '') return `${rule}.`;
    const words = name.split(/[^\p{L}\p{M}\p{N}_-]+/u).filter(Boolean);
    const joined = words.length === 1 ? words[0]! : words.map(capital).join('');
    const near = joined.replace(/^[^\p{L}]+/u, '');
    const help = isName(near) ? `, for example “${near}”` : '';
    return `“${name}” is no name. ${rule}${help}. What people read is the title, in quotes after it.`;
}

/**
 * Why a thing cannot be given another name, as a sentence that says where; undefined where it can.
 *
 * @param isKeyword whether a word begins a line of the language somewhere
 */
export function whyNotRename(
    meaning: Meaning,
    newName: string,
    isKeyword: (word: string) => boolean,
): string | undefined {
    const noName = whyNoName(newName);
    if (noName || newName === meaning.name) return noName;
    // A name that nothing declares is a slip, and may be mended to one that the plan has.
    if (meaning.declared.length > 0) {
        for (const plan of meaning.plans) {
            const taken = plan.names.get(newName);
            if (taken)
                return `The plan has the name “${newName}” already: the ${kindOf(taken)} on ${lineOf(namePlace(taken))}. Names are unique in a plan.`;
        }
    }
    const first = isKeyword(newName)
        ? meaning.uses.map(use => propertyPlace(use.node, 'ref')).find(beginsLine)
        : undefined;
    if (!first) return undefined;
    return `“${newName}” would begin ${lineOf(first)}, and there it is a word of the language. Choose another name, or move the name to the end of the line before.`;
}

/** Where a thing's name stands, and where it may stand unseen. */
export function renamingOf({ name, declared, uses, plans, hidden }: Meaning): Renaming {
    const places = [...declared.map(namePlace), ...uses.map(({ node }) => propertyPlace(node, 'ref'))];
    if (hidden) return { places, unsure: [], absent: [] };
    const files = new Set(plans.flatMap(plan => plan.members.map(({ file }) => file)));
    const absent = new Set<string>();
    for (const plan of plans) {
        if (!plan.incomplete) continue;
        for (const { file } of plan.members)
            for (const uri of importedBy(file)) if (isProblem(plan.files.get(uri))) absent.add(baseName(uri));
    }
    return { places, unsure: [...files].flatMap(file => unreadIn(file, name)), absent: [...absent] };
}

/** Whether a name is the first word of its line and the line goes on after it: the one place where a keyword is no name. */
function beginsLine({ file, offset, length }: Place): boolean {
    const start = file.text.lastIndexOf('\n', offset - 1) + 1;
    if (file.text.slice(start, offset).trim() !== '') return false;
    const rest = /^(?:[^\S\r\n]|\/\*[\s\S]*?\*\/)*(?:\/\/[^\r\n]*)?/.exec(file.text.slice(offset + length))![0];
    const next = file.text[offset + length + rest.length] ?? '\n';
    return !/[,\r\n]/.test(next) && !rest.includes('\n');
}

/** Where a word stands in a damaged file and no part of the tree holds it, as in lines that were left out; texts do not count. */
function unreadIn(file: PlanFile, name: string): Place[] {
    const root: CstNode | undefined = file.tree.$cstNode;
    if (file.form.length === 0 || !root || !file.text.normalize('NFC').includes(name)) return [];
    const found: Place[] = [];
    for (const { 0: word, index: offset } of file.text.matchAll(wordsAndTexts)) {
        if (word.normalize('NFC') !== name || isFirstWord(file.text, offset)) continue;
        if (!CstUtils.findLeafNodeAtOffset(root, offset)) found.push({ file, offset, length: word.length });
    }
    return found;
}

const wordsAndTexts = new RegExp(
    `"""[\\s\\S]*?"""|"(?:\\\\.|[^"\\\\\\r\\n])*"?|//[^\\r\\n]*|/\\*[\\s\\S]*?\\*/|${DeliveryTerminals.ID.source}`,
    'g',
);

/** Whether a word begins its line and no list goes on there: then it was meant as a property. */
function isFirstWord(text: string, offset: number): boolean {
    let before = offset - 1;
    while (before >= 0 && /\s/.test(text[before]!)) before--;
    return text[before] !== ',' && (before < 0 || text.slice(before, offset).includes('\n'));
}

/** A line in words: “line 3 of people.delivery”. */
export function lineOf({ file, offset }: Place): string {
    const line = file.text.slice(0, offset).split('\n').length;
    return `line ${line} of ${baseName(file.uri)}`;
}
