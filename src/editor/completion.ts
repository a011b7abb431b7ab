import type { AstNode, LangiumDocument } from 'langium';
import type { CompletionProvider } from 'langium/lsp';
import {
    type CompletionItem,
    CompletionItemKind,
    type CompletionList,
    type CompletionParams,
    InsertTextFormat,
    MarkupKind,
} from 'vscode-languageserver';
import { components } from '../guide/components.ts';
import { vocabularies } from '../guide/vocabulary.ts';
import { readExpectations } from '../language/expectations.ts';
import { type BlockReference, reference } from '../language/reference.ts';
import { type Entry, entriesOf, phraseOf, type Shape, shapesWithin } from '../language/shapes.ts';
import type { PlanFile } from '../plan/file.ts';
import { titleOf } from '../plan/plan.ts';
import type { EditorServices } from './module.ts';
import { documentOf } from './places.ts';

/** Offers what the block can still say, in the guide's order, and in a value the names and words that fit. */
export class Completions implements CompletionProvider {
    readonly completionOptions = { triggerCharacters: [' ', ','] };
    private readonly services: EditorServices;
    private readonly expected: ReturnType<typeof readExpectations>;
    private readonly shapes: ReadonlyMap<string, Shape>;

    constructor(services: EditorServices) {
        this.services = services;
        this.expected = readExpectations(services.Grammar);
        this.shapes = new Map([...shapesWithin(services.language.Shapes)].map(shape => [shape.rule, shape]));
    }

    getCompletion(document: LangiumDocument, { position }: CompletionParams): CompletionList {
        const file = this.services.plans.file(document.uri.toString());
        const items = file ? this.items(file, documentOf(file).offsetAt(position)) : [];
        return { isIncomplete: false, items };
    }

    private items(file: PlanFile, offset: number): CompletionItem[] {
        const before = file.text.slice(file.text.lastIndexOf('\n', offset - 1) + 1, offset);
        // Within a text or a comment nothing is offered.
        if ((before.replace(/\\"/g, '').match(/"/g)?.length ?? 0) % 2 === 1 || before.includes('//')) return [];
        const block = blockAt(file, offset);
        const shape = block ? this.shapes.get(block.$type) : this.services.language.Shapes;
        if (!shape) return [];
        const line = before.replace(/^.*[{}]/, '').trimStart();
        const entry = entryOf(shape, line);
        if (!entry) return /^[\p{L}-]*( [\p{L}-]*)?$/u.test(line) ? this.properties(shape, block) : [];
        return entry.rule ? this.values(file, entry, line) : [];
    }

    private properties(shape: Shape, block: AstNode | undefined): CompletionItem[] {
        const said = (block ?? {}) as Record<string, unknown[]>;
        const about: BlockReference | undefined = reference[shape.rule];
        const order = about ? Object.keys(about.properties) : [];
        return entriesOf(shape).flatMap((entry): CompletionItem[] => {
            const phrase = phraseOf(entry);
            const property = about?.properties[phrase];
            if (block && !property?.many && entry.property !== 'positions' && said[entry.property]?.length) return [];
            const inner = entry.inner && reference[entry.inner.rule];
            const says = property?.says ?? inner?.says ?? '';
            const cite = property?.cite ?? (block ? undefined : inner?.cite);
            const index = order.indexOf(phrase);
            return [
                {
                    label: phrase,
                    kind: entry.inner?.named ? CompletionItemKind.Class : CompletionItemKind.Property,
                    detail: property?.form ?? inner?.header,
                    documentation: { kind: MarkupKind.Markdown, value: cite ? `${says}\n\n*Guide, ${cite}*` : says },
                    insertTextFormat: InsertTextFormat.Snippet,
                    insertText: snippetOf(phrase, entry, property?.form),
                    sortText: String(index < 0 ? 999 : index).padStart(3, '0'),
                },
            ];
        });
    }

    private values(file: PlanFile, entry: Entry, line: string): CompletionItem[] {
        const expectation = this.expected(entry.rule!);
        const used = new Set(line.split(/[\s,]+/));
        const [plan] = this.services.plans.plansOf(file);
        const names = [...(plan?.names.values() ?? [])]
            .filter(node => expectation.types.includes(node.$type) && !used.has(node.name))
            .map(node => ({
                label: node.name,
                kind: CompletionItemKind.Reference,
                detail: titleOf(node),
                sortText: `1${node.name}`,
            }));
        const words = expectation.vocabularies.flatMap(name =>
            vocabularies[name]!.words.map((word, i) => ({
                label: word.word,
                kind: CompletionItemKind.EnumMember,
                documentation: word.says,
                sortText: `0${name}${i}`,
            })),
        );
        const parts = [...entry.continues].filter(
            word => /^[a-z]/.test(word) && !used.has(word) && !entry.phrase.includes(word),
        );
        const keywords = parts.map(word => ({ label: word, kind: CompletionItemKind.Keyword, sortText: `2${word}` }));
        const numbers = expectation.components
            ? [...components.values()].map(({ id, name }) => ({
                  label: id,
                  kind: CompletionItemKind.Constant,
                  detail: name,
                  sortText: `0${id}`,
              }))
            : [];
        return [
            ...numbers,
            ...words.filter(word => !used.has(word.label)),
            ...names.filter(name => !used.has(name.label)),
            ...keywords,
        ];
    }
}

/** The innermost block, or line with braces, whose braces hold an offset. */
function blockAt(file: PlanFile, offset: number): AstNode | undefined {
    let found: AstNode | undefined;
    for (const node of file.values) {
        const cst = node.$cstNode;
        if (!cst || !reference[node.$type] || offset <= cst.offset || offset > cst.end) continue;
        const open = file.text.indexOf('{', cst.offset);
        if (open < 0 || open >= offset || open >= cst.end) continue;
        if (offset === cst.end && file.text[offset - 1] === '}') continue;
        found = node;
    }
    return found;
}

/** The property that a line has begun, its keyword complete and a space after it. */
function entryOf(shape: Shape, line: string): Entry | undefined {
    const words = line.split(/\s+/);
    const options = [...(shape.entries.get(words[0] ?? '') ?? [])].sort((a, b) => b.phrase.length - a.phrase.length);
    return options.find(
        entry => words.length > entry.phrase.length && entry.phrase.every((word, i) => words[i] === word),
    );
}

function snippetOf(phrase: string, entry: Entry, form: string | undefined): string {
    if (entry.inner?.named) return `${phrase} \${1:Name} "\${2:Title}" {\n    $0\n}`;
    if (form?.startsWith('"text"')) return `${phrase} "$1"$0`;
    if (phrase === 'waive') return `waive \${1:rule} because "$2"`;
    return form === '' ? phrase : `${phrase} $0`;
}
