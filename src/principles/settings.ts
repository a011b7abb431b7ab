import { URI, UriUtils } from 'langium';
import { components } from '../guide/components.ts';
import type { PlanText } from '../language/generated/ast.ts';
import { closest } from '../language/nearest.ts';
import { type PlanFile, planFile } from '../plan/file.ts';
import type { FileProblem } from '../plan/files.ts';
import type { Finding } from '../plan/finding.ts';
import { defaultSettings, profiles, type RubricWords, type Settings, settingsName } from '../plan/settings.ts';
import { principles } from './all.generated.ts';
import { type Json, type JsonEntry, readJson } from './settings/json.ts';
import { type Decided, readPrinciple } from './settings/principles.ts';
import { choice, Reading, type SettingsRule } from './settings/reading.ts';
import { readComponent } from './settings/rubric.ts';

/** Settings that are larger were not written by a person; the text's length in characters. */
export const largestSettings = 1_000_000;

/** A `delivery.json` as it was read. */
export interface SettingsFile {
    /** Its text; the tree is empty. */
    readonly file: PlanFile;
    /** What of it can be understood, the defaults for the rest. */
    readonly settings: Settings;
    /** What is wrong with it, in the order of the text. */
    readonly problems: readonly Finding[];
}

/**
 * Reads settings. What is wrong is skipped and told, the rest holds.
 *
 * @param uri where the file is
 * @param text its text, or what stands in its way
 */
export function readSettings(uri: string, text: string | FileProblem): SettingsFile {
    const isText = typeof text === 'string';
    const tree: PlanText = { $type: 'PlanText', imports: [], blocks: [] };
    const file = planFile(uri, isText ? text : '', tree, []);
    const reading = new Reading(file);
    const trouble = isText ? tooLarge(text) : whyUnread(text);
    if (trouble) reading.say('settings/unreadable', { offset: 0, length: 0 }, trouble);
    const decided = trouble || !isText ? defaultSettings : readText(text, reading);
    const problems = reading.problems.sort((a, b) => a.place.offset - b.place.offset);
    return { file, settings: { ...decided, source: uri }, problems };
}

function tooLarge(text: string): string | undefined {
    if (text.length <= largestSettings) return undefined;
    return `These settings have ${Math.round(text.length / largestSettings)} MB, and no more than 1 MB is read. Plans are judged without them until they are shorter.`;
}

function whyUnread({ problem, why }: FileProblem): string {
    const reason = problem === 'outside' ? 'is a link that leads out of the workspace' : why;
    return `These settings cannot be read: this file ${reason}. Plans are judged without them until it is mended.`;
}

function readText(text: string, reading: Reading): Settings {
    if (!text.trim()) {
        reading.say(
            'settings/syntax',
            { offset: 0, length: 0 },
            'This file is empty. Write `{}` where nothing is set.',
        );
        return defaultSettings;
    }
    const { root, mistakes } = readJson(text);
    if (root?.type === 'object') {
        for (const mistake of mistakes) reading.say('settings/syntax', mistake, mistake.message);
        return readAll(root, reading);
    }
    const at = mistakes[0] ?? { offset: root?.offset ?? 0, length: 1 };
    reading.say('settings/syntax', at, 'Settings stand between braces: `{ "profile": "draft" }`, for example.');
    return defaultSettings;
}

function readAll(root: Json, reading: Reading): Settings {
    const decided: Decided = { severities: new Map(), thresholds: new Map() };
    const rubric = new Map<string, RubricWords>();
    let { profile } = defaultSettings;
    const readers: Record<string, (entry: JsonEntry) => void> = {
        $schema: ({ at, value }) => value && reading.prose(value, at, '`$schema`'),
        profile: ({ at, value }) => {
            if (value?.type === 'string') profile = readProfile(value, reading) ?? profile;
            else if (value) reading.wrongKind(value, at, `\`profile\` is a word in quotes: ${choice(profiles)}.`);
        },
        principles: ({ at, value }) =>
            reading.each(value, at, `\`principles\` ${between(`"${principles[0]!.id}": "off"`)}`, entry =>
                readPrinciple(entry, reading, decided),
            ),
        rubric: ({ at, value }) =>
            reading.each(value, at, `\`rubric\` ${between('"1A": { "question": "…" }')}`, entry =>
                readComponent(entry, reading, rubric),
            ),
    };
    for (const entry of reading.entries(root)) {
        if (Object.hasOwn(readers, entry.key)) readers[entry.key]!(entry);
        else reading.say('settings/unknown-name', entry.at, unknownSetting(entry.key, Object.keys(readers)));
    }
    return { profile, ...decided, rubric };
}

function between(example: string): string {
    return `holds its settings between braces: { ${example} }.`;
}

function readProfile(value: Json, reading: Reading) {
    const word = reading.word(value, profiles);
    if (word) return word;
    const near = closest(String(value.value), profiles);
    const help = near ? `Did you mean \`${near}\`?` : `Choose ${choice(profiles)}.`;
    reading.say('settings/value', value, `\`${value.value}\` is not a profile. ${help}`);
    return undefined;
}

function unknownSetting(key: string, names: readonly string[]): string {
    if (principles.some(({ id }) => id === key)) return `\`${key}\` is set within \`principles\`. Move it there.`;
    if (components.has(key)) return `\`${key}\` is worded within \`rubric\`. Move it there.`;
    const near = closest(key, names);
    const help = near ? `Did you mean \`${near}\`?` : `What can be set is ${choice(names.slice(1))}.`;
    return `There is no setting \`${key}\`. ${help}`;
}

/**
 * Where the settings of a plan may stand, the nearest first: in its own folder and in those above.
 *
 * @param uri the plan's own file
 * @param edge the folder, as a URI, above which nothing is looked for
 */
export function* settingsPlaces(uri: string, edge: string): Generator<string> {
    const end = UriUtils.resolvePath(URI.parse(edge), settingsName).toString();
    for (let folder = UriUtils.dirname(URI.parse(uri)); ; folder = UriUtils.dirname(folder)) {
        const place = UriUtils.resolvePath(folder, settingsName).toString();
        yield place;
        if (place === end || folder.path === '/' || folder.path === UriUtils.dirname(folder).path) return;
    }
}

/** What is wrong with settings in a way that their schema cannot tell, so that an editor which checks by it is told. */
export const beyondSchema: ReadonlySet<string> = new Set<SettingsRule>([
    'settings/unreadable',
    'settings/contradiction',
]);

/** Whether a URI is that of settings. */
export function isSettings(uri: string): boolean {
    return uri.endsWith(`/${settingsName}`);
}
