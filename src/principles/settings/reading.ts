import type { Place, PlanFile, Range } from '../../plan/file.ts';
import type { Finding } from '../../plan/finding.ts';
import type { Json, JsonEntry } from './json.ts';

/** What can be wrong with settings. */
export type SettingsRule =
    | 'settings/unreadable'
    | 'settings/syntax'
    | 'settings/said-twice'
    | 'settings/unknown-name'
    | 'settings/not-changeable'
    | 'settings/wrong-kind'
    | 'settings/value'
    | 'settings/contradiction';

/** Settings while they are read: gathers what is wrong, so that the rest can hold. */
export class Reading {
    readonly problems: Finding[] = [];
    private readonly file: PlanFile;

    constructor(file: PlanFile) {
        this.file = file;
    }

    say(rule: SettingsRule, at: Range, message: string, related?: { at: Range; message: string }): void {
        this.problems.push({
            rule,
            severity: 'error',
            message,
            place: this.place(at),
            related: related && [{ place: this.place(related.at), message: related.message }],
        });
    }

    /** What an object says, each key once; says so where one is said again. */
    entries(object: Json): JsonEntry[] {
        const first = new Map<string, JsonEntry>();
        for (const entry of object.entries) {
            const before = first.get(entry.key);
            if (!before) first.set(entry.key, entry);
            else
                this.say(
                    'settings/said-twice',
                    entry.at,
                    `\`${entry.key}\` is said already, and only the first of the two counts. Keep one of them.`,
                    { at: before.at, message: 'It is said here first.' },
                );
        }
        return [...first.values()];
    }

    /**
     * Reads an object key by key.
     *
     * @param wanted what to say where it is no object
     */
    each(value: Json | undefined, at: Range, wanted: string, read: (entry: JsonEntry) => void): void {
        if (!value) return;
        if (value.type === 'object') for (const entry of this.entries(value)) read(entry);
        else this.wrongKind(value, at, wanted);
    }

    /**
     * Reads a text of prose, which must not be empty.
     *
     * @param what what it is, as the subject of a sentence
     */
    prose(value: Json, at: Range, what: string): string | undefined {
        if (value.type !== 'string') this.wrongKind(value, at, `${what} is a text in quotes.`);
        else if (!String(value.value).trim())
            this.say('settings/value', value, `${what} is empty here. Write its words, or take it out.`);
        else return String(value.value);
        return undefined;
    }

    /** Reads one of a few words. */
    word<Word extends string>(value: Json, words: readonly Word[]): Word | undefined {
        return words.find(word => word === value.value);
    }

    /** Says that a value is of the wrong kind: at the value, or at its name where the value is long. */
    wrongKind(value: Json, at: Range, wanted: string): void {
        const isShort = value.type !== 'object' && value.type !== 'array';
        this.say('settings/wrong-kind', isShort ? value : at, wanted);
    }

    private place({ offset, length }: Range): Place {
        return { file: this.file, offset, length };
    }
}

/** Words as they are listed where one of them is to be chosen: "`draft`, `review` or `strict`". */
export function choice(words: readonly string[]): string {
    const quoted = words.map(word => `\`${word}\``);
    return quoted.length > 1 ? `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}` : quoted.join();
}
