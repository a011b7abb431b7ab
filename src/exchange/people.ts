import type * as ast from '../language/generated/ast.ts';
import { withoutAccents } from '../language/text.ts';
import { fileOf } from '../plan/file.ts';
import type { Plan } from '../plan/plan.ts';

/** A text for comparison: without case, accents, spaces and signs. */
export function keyOf(text: string): string {
    return withoutAccents(text)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The actors, units and staff of a plan by what a table calls them, with those that the table adds. */
export class People {
    /** What each is called, by its name in the plan. */
    private readonly titles = new Map<string, string>();
    private readonly byTitle = new Map<string, Set<string>>();
    private readonly byName = new Map<string, Set<string>>();
    private readonly byHolder = new Map<string, Set<string>>();
    private readonly byCode = new Map<string, Set<string>>();

    /**
     * @param plan the plan whose people they are
     * @param confidential whether those that only private imports know are among them
     */
    constructor(plan: Plan, confidential = true) {
        for (const [name, node] of plan.names) {
            if (node.$type !== 'Actor' && node.$type !== 'Unit' && node.$type !== 'Staff') continue;
            if (!confidential && plan.isPrivate(fileOf(node))) continue;
            this.add(name, node.title);
            for (const { name: holder } of (node as Partial<ast.Actor>).holders ?? [])
                if (holder) this.addHolder(name, holder);
        }
    }

    add(name: string, title?: string): void {
        this.titles.set(name, title?.trim() ? title.trim().replace(/\s+/g, ' ') : name);
        put(this.byTitle, this.titles.get(name)!, name);
        put(this.byName, name, name);
    }

    /** Takes in who holds a post, called “Alex Example” or “Example, Alex”. */
    addHolder(name: string, holder: string): void {
        for (const form of holderForms(holder)) put(this.byHolder, form, name);
    }

    /** Takes in a code by which a table knows somebody. */
    addCode(name: string, code: string): void {
        put(this.byCode, code, name);
    }

    /** Whether somebody is known to hold a post. */
    holds(name: string, holder: string): boolean {
        return holderForms(holder).some(form => this.byHolder.get(keyOf(form))?.has(name));
    }

    /** Those who are called so and whose post somebody holds. */
    findHeld(title: string, holder: string): readonly string[] {
        return [...(this.byTitle.get(keyOf(title)) ?? [])].filter(name => this.holds(name, holder));
    }

    has(name: string): boolean {
        return this.titles.has(name);
    }

    /** What a table calls somebody: the title, unless others are called so too; undefined for somebody unknown. */
    label(name: string): string | undefined {
        const title = this.titles.get(name);
        if (title === undefined) return undefined;
        const forms = [title, name, `${title} (${name})`];
        return forms.find(form => {
            const found = this.find(form);
            return found.length === 1 && found[0] === name;
        });
    }

    /**
     * Whom a cell means: by title, by name, by who holds the post, or by a code of the table.
     *
     * @returns the names of all that it may mean
     */
    find(text: string): readonly string[] {
        const own = /\(([^()]+)\)$/.exec(text.trim())?.[1];
        if (own !== undefined && this.has(own)) return [own];
        const key = keyOf(text);
        if (key === '') return this.has(text.trim()) ? [text.trim()] : [];
        const indexes = [this.byTitle, this.byName, this.byHolder, this.byCode];
        const found = indexes.map(index => index.get(key)).find(names => names) ?? new Set<string>();
        return found.size > 1 && found.has(text.trim()) ? [text.trim()] : [...found];
    }

    /** The one person that a sentence says somebody has to do with: “a bad relationship with the governor”. */
    mentioned(sentence: string, except?: string): string | undefined {
        const words = sentence.slice(0, longestSentence).split(/\s+/);
        const found = new Set<string>();
        for (let at = 0; at < words.length; at++) {
            if (!joining.has(keyOf(words[at]!))) continue;
            const start = keyOf(words[at + 1] ?? '') === 'the' ? at + 2 : at + 1;
            for (let end = Math.min(words.length, start + 10); end > start; end--) {
                const names = this.find(words.slice(start, end).join(' '));
                if (names.length === 0) continue;
                for (const name of names) found.add(name);
                break;
            }
        }
        if (except) found.delete(except);
        return found.size === 1 ? [...found][0] : undefined;
    }
}

function holderForms(holder: string): string[] {
    const [last, first, third] = holder.split(',');
    return first?.trim() && third === undefined ? [holder, `${first} ${last}`] : [holder];
}

/** Of a longer sentence, only the beginning is looked through for names. */
const longestSentence = 2_000;

/** The words after which a sentence names whom somebody has a difficulty with. */
const joining = new Set(['with', 'of', 'to', 'towards', 'toward', 'against', 'by', 'from']);

function put(index: Map<string, Set<string>>, text: string, name: string): void {
    const key = keyOf(text);
    if (key === '') return;
    const same = index.get(key);
    if (same) same.add(name);
    else index.set(key, new Set([name]));
}
