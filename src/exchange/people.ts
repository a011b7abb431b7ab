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
                if (holder) put(this.byHolder, holder, name);
        }
    }

    add(name: string, title?: string): void {
        this.titles.set(name, title?.trim() ? title.trim().replace(/\s+/g, ' ') : name);
        put(this.byTitle, this.titles.get(name)!, name);
        put(this.byName, name, name);
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
     * Whom a cell means: by title, by name, or by who holds the post.
     *
     * @returns the names of all that it may mean
     */
    find(text: string): readonly string[] {
        const own = /\(([^()]+)\)$/.exec(text.trim())?.[1];
        if (own !== undefined && this.has(own)) return [own];
        const key = keyOf(text);
        if (key === '') return this.has(text.trim()) ? [text.trim()] : [];
        const found = this.byTitle.get(key) ?? this.byName.get(key) ?? this.byHolder.get(key) ?? new Set<string>();
        return found.size > 1 && found.has(text.trim()) ? [text.trim()] : [...found];
    }

    /** The one person that a sentence says somebody has to do with: “a bad relationship with the governor”. */
    mentioned(sentence: string, except?: string): string | undefined {
        const words = sentence.split(/\s+/);
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

/** The words after which a sentence names whom somebody has a difficulty with. */
const joining = new Set(['with', 'of', 'to', 'towards', 'toward', 'against', 'by', 'from']);

function put(index: Map<string, Set<string>>, text: string, name: string): void {
    const key = keyOf(text);
    if (key === '') return;
    const same = index.get(key);
    if (same) same.add(name);
    else index.set(key, new Set([name]));
}
