import { questions } from '../../checklist/checklist.ts';
import { closest } from '../../language/nearest.ts';
import type { Range } from '../../plan/file.ts';
import type { Severity } from '../../plan/finding.ts';
import { areas, type Threshold } from '../principle.ts';
import type { Json, JsonEntry } from './json.ts';
import { choice, type Reading } from './reading.ts';
import { choices, type Settable, settable } from './settable.ts';

/** What is decided of principles. */
export interface Decided {
    readonly severities: Map<string, Severity | 'off'>;
    readonly thresholds: Map<string, Record<string, number>>;
}

/** Rules that are no principles: mistakes, which are always told. */
const mistakes = /^(?:syntax|reference|value|data|waiver|file|settings)\//;

/** Reads what is decided of one principle. */
export function readPrinciple({ key, at, value }: JsonEntry, reading: Reading, decided: Decided): void {
    const principle = settable.get(key);
    if (!principle) reading.say(...unknown(key, at));
    else if (value?.type === 'string') readSeverity(value, principle, reading, decided);
    else {
        const numbers = new Map<string, Json>();
        reading.each(value, at, wantedFor(principle), entry => readPart(entry, principle, reading, decided, numbers));
        checkRange(principle, numbers, reading, decided);
    }
}

/** Numbers called `atLeast` and `atMost` are the ends of one range; who sets one of them may overtake the other. */
function checkRange(
    { id, thresholds }: Settable,
    numbers: ReadonlyMap<string, Json>,
    reading: Reading,
    decided: Decided,
): void {
    const set = decided.thresholds.get(id);
    const at = numbers.get('atMost') ?? numbers.get('atLeast');
    if (!set || !at) return;
    const least = set.atLeast ?? thresholds.atLeast?.value;
    const most = set.atMost ?? thresholds.atMost?.value;
    if (least === undefined || most === undefined || least <= most) return;
    const message = `Nothing can keep \`${id}\` with \`atLeast\` ${least} and \`atMost\` ${most}. ${numbers.size === 1 ? 'Set the other of the two, as well.' : '`atMost` has to be the larger of the two.'}`;
    reading.say('settings/contradiction', at, message);
    const { atLeast: _least, atMost: _most, ...rest } = set;
    decided.thresholds.set(id, rest);
}

function unknown(key: string, at: Range): Parameters<Reading['say']> {
    if (mistakes.test(key)) {
        const message = `\`${key}\` is no principle but a mistake in a plan, and mistakes are always told. Take it out here and mend the plan.`;
        return ['settings/not-changeable', at, message];
    }
    if (questions.some(({ id }) => id === key)) {
        const message = `\`${key}\` is a question that is asked and never judged. Set it aside in the plan: \`waive ${key} because "…"\`.`;
        return ['settings/not-changeable', at, message];
    }
    const area = key.replace(/\/?\*?$/, '');
    const example = Object.hasOwn(areas, area) && [...settable.values()].find(({ id }) => id.startsWith(`${area}/`));
    if (example) {
        const message = `Principles are set one by one, each by its whole name, such as \`${example.id}\`.`;
        return ['settings/unknown-name', at, message];
    }
    const near = closest(key, settable.keys()) ?? [...settable.keys()].find(id => id.endsWith(`/${key}`));
    const help = near ? `Did you mean \`${near}\`?` : '`delivery explain --list` shows them all.';
    return ['settings/unknown-name', at, `No principle is called \`${key}\`. ${help}`];
}

function readPart(
    entry: JsonEntry,
    principle: Settable,
    reading: Reading,
    decided: Decided,
    numbers: Map<string, Json>,
): void {
    const { key, at, value } = entry;
    if (key === 'severity') {
        if (!value) return;
        if (value.type === 'string') readSeverity(value, principle, reading, decided);
        else reading.wrongKind(value, at, `\`severity\` is a word in quotes: ${choice(choices)}.`);
        return;
    }
    const { thresholds } = principle;
    if (!Object.hasOwn(thresholds, key)) {
        reading.say('settings/unknown-name', at, `\`${principle.id}\` ${unknownPart(key, thresholds)}`);
        return;
    }
    const number = value && readNumber(key, thresholds[key]!, value, at, reading);
    if (number === undefined) return;
    numbers.set(key, value!);
    decided.thresholds.set(principle.id, { ...decided.thresholds.get(principle.id), [key]: number });
}

function unknownPart(key: string, thresholds: Readonly<Record<string, Threshold>>): string {
    const names = Object.keys(thresholds);
    const near = closest(key, ['severity', ...names]);
    if (near === 'severity') return `has no \`${key}\`. Did you mean \`severity\`?`;
    if (names.length === 0) return `has no \`${key}\`: only its \`severity\` can be set.`;
    if (near) return `has no number \`${key}\`. Did you mean \`${near}\`, ${thresholds[near]!.says}?`;
    const all = names.map(name => `\`${name}\` (${thresholds[name]!.says})`);
    return `has no number \`${key}\`. It has a \`severity\` and ${all.join(' and ')}.`;
}

function readNumber(
    name: string,
    { says, value: ours }: Threshold,
    value: Json,
    at: Range,
    reading: Reading,
): number | undefined {
    if (value.type !== 'number') {
        reading.wrongKind(value, at, `\`${name}\`, ${says}, is a number without quotes, such as ${ours}.`);
        return undefined;
    }
    const number = value.value as number;
    if (number >= 0 && Number.isFinite(number)) return number;
    const why = number < 0 ? 'cannot be below 0' : 'is too large a number here';
    reading.say('settings/value', value, `\`${name}\`, ${says}, ${why}. It is ${ours} where nothing is set.`);
    return undefined;
}

function readSeverity(value: Json, { id }: Settable, reading: Reading, decided: Decided): void {
    const word = reading.word(value, choices);
    if (word) {
        decided.severities.set(id, word);
        return;
    }
    const near = closest(String(value.value), choices);
    const help = near ? `Did you mean \`${near}\`?` : `Choose ${choice(choices)}.`;
    reading.say('settings/value', value, `\`${value.value}\` is not a severity. ${help}`);
}

/** What a principle can be given, for somebody who gave it something else. */
function wantedFor({ id, thresholds }: Settable): string {
    const [first] = Object.entries(thresholds);
    const more = first && `, or its severity and numbers between braces: { "${first[0]}": ${first[1].value} }`;
    return `\`${id}\` is given a severity in quotes, such as "off" or "warning"${more ?? ''}.`;
}
