import { components, stages } from '../../guide/components.ts';
import { closest } from '../../language/nearest.ts';
import type { Range } from '../../plan/file.ts';
import type { RubricWords } from '../../plan/settings.ts';
import type { Json, JsonEntry } from './json.ts';
import { choice, type Reading } from './reading.ts';

const proseNames = ['question', 'weak', 'strong'] as const;
const names = [...proseNames, 'lookFors'];

/** Reads how one component of the rubric is worded. */
export function readComponent(entry: JsonEntry, reading: Reading, rubric: Map<string, RubricWords>): void {
    const { key, at, value } = entry;
    if (!components.has(key)) {
        reading.say('settings/unknown-name', at, unknownComponent(key));
        return;
    }
    const words: { -readonly [Name in keyof RubricWords]: RubricWords[Name] } = {};
    const wanted = `\`${key}\` is given its words between braces: { "question": "…", "weak": "…", "strong": "…" }.`;
    reading.each(value, at, wanted, ({ key: name, at: place, value: said }) => {
        const isProse = proseNames.find(one => one === name);
        if (isProse) words[isProse] = said && reading.prose(said, place, `\`${name}\``);
        else if (name === 'lookFors') words.lookFors = said && readList(said, place, reading);
        else reading.say('settings/unknown-name', place, unknownWords(key, name));
    });
    if (value?.type === 'object') rubric.set(key, words);
}

function readList(value: Json, at: Range, reading: Reading): readonly string[] | undefined {
    if (value.type !== 'array') {
        reading.wrongKind(value, at, '`lookFors` is a list of texts: ["…", "…"].');
        return undefined;
    }
    const read = value.items.map(item => reading.prose(item, at, 'Each of `lookFors`'));
    return read.filter(text => text !== undefined);
}

function unknownComponent(key: string): string {
    const byName = [...components.values()].find(({ name }) => closest(key, [name]));
    const near = closest(key, components.keys()) ?? byName?.id;
    if (near) return `There is no component \`${key}\`. Did you mean \`${near}\`, ${components.get(near)!.name}?`;
    const all = stages.map(({ components: own }) => `${own[0]!.id} to ${own.at(-1)!.id}`);
    return `There is no component \`${key}\`. The guide’s are ${all.slice(0, -1).join(', ')} and ${all.at(-1)}.`;
}

function unknownWords(component: string, name: string): string {
    const near = closest(name, names);
    const help = near ? `Did you mean \`${near}\`?` : `Choose ${choice(names)}.`;
    return `\`${component}\` is not given \`${name}\`. ${help}`;
}
