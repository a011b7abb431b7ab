import type { Place } from '../plan/file.ts';
import type { Finding, Related } from '../plan/finding.ts';
import type { Profile } from '../plan/settings.ts';
import { excerptOf } from './excerpt.ts';
import { positionAt } from './lines.ts';
import type { Checked } from './report.ts';
import { counted, type Summary, summaryOf, summaryText } from './summary.ts';
import { harmless, wrapped } from './width.ts';

/** The parts of a report that may be set off by colour. */
export type Part = 'error' | 'warning' | 'info' | 'hint' | 'path' | 'quiet';

export interface TextOptions {
    /** Gives a part of the text its colour, or leaves it as it is. */
    readonly paint: (part: Part, text: string) => string;
    /** The width of the terminal; texts are not broken where there is none. */
    readonly columns?: number;
    /** Whether waived findings are listed. */
    readonly waived?: boolean;
}

/** What to say at the end of a report in which something is withheld. */
export const withheldNote =
    'Judgments about people and private imports are withheld here. Show them with --include-confidential.';

/** The findings of a check as text, like a compiler's: place, severity, message, rule, and the line itself. */
export function textReport(checked: Checked, options: TextOptions): string {
    const all = checked.files.flatMap(({ findings }) => findings);
    const shown = all.filter(finding => options.waived || !finding.waived);
    const summary = summaryOf(all);
    const counts = summaryText(summary, checked.files.length);
    const said = checked.isIncomplete ? `As far as it could be checked: ${counts.replace(/^No/, 'no')}` : counts;
    const end = [wrappedFor(options)(said)];
    if (summary.waived > 0) end.push(waivedNote(summary, options.waived));
    end.push(...profileNotes(checked.settings).map(wrappedFor(options)));
    if (checked.withheld > 0) end.push(wrappedFor(options)(withheldNote));
    const painted = shown.map((finding, i) => findingText(finding, shown[i - 1], checked, options));
    return [...painted, `${end.join('\n')}\n`].join('\n');
}

function waivedNote({ waived }: Summary, listed = false): string {
    const note = `${counted(waived, 'finding')} ${waived === 1 ? 'is' : 'are'} waived`;
    return listed ? `${note}.` : `${note}. List ${waived === 1 ? 'it' : 'them'} with --waived.`;
}

/** Under which profile plans were judged, where it is not the one that holds by itself. */
function profileNotes(settings: Checked['settings']): string[] {
    const has = (profile: Profile) => settings.some(one => one.profile === profile);
    const drafts = settings.reduce((sum, { questions }) => sum + questions, 0);
    const left = `${counted(drafts, 'judgment') || 'no judgment'} about what is missing`;
    const notes: string[] = [];
    if (has('draft')) notes.push(`Profile draft: ${left} ${drafts > 1 ? 'are questions' : 'is a question'} for now.`);
    if (has('strict')) notes.push('Profile strict: the most important open questions are judged, too.');
    return notes;
}

function wrappedFor({ columns }: TextOptions): (text: string) => string {
    return text => (columns ? wrapped(text, columns, '') : text);
}

/** One finding, in as many lines as it takes; the line of the plan is shown unless the finding before shows it. */
export function findingText(
    finding: Finding,
    before: Finding | undefined,
    checked: Checked,
    options: TextOptions,
): string {
    const { paint, columns } = options;
    const { waived, severity } = finding;
    const word = waived ? `waived ${severity}` : severity;
    // Broken before it is painted, because what paints has no width.
    const head = (shown: (part: Part, text: string) => string) =>
        `${shown('path', `${where(finding.place, checked)}:`)} ${shown(waived ? 'quiet' : severity, `${word}:`)} `;
    const plainHead = head((_part, text) => text);
    const rule = `[${finding.rule}]`;
    const text = `${plainHead}${harmless(finding.message).replace(/\s+/g, ' ')} ${rule}`;
    const broken = columns ? wrapped(text, columns, '    ') : text;
    const body = broken.slice(plainHead.length, -rule.length);
    const lines = [`${head(paint)}${body}${paint('quiet', rule)}`];
    if (!isSamePlace(finding.place, before?.place) && checked.mayQuote(finding))
        lines.push(...excerptLines(finding, options));
    if (waived) {
        const until = waived.until ? ` until ${waived.until}` : '';
        lines.push(indented(`waived${until}: ${waived.reason}`, options));
    }
    for (const one of finding.related ?? []) lines.push(relatedText(one, checked, options));
    return `${lines.join('\n')}\n`;
}

/** Findings at one place follow each other, and the line is shown for the first of them. */
function isSamePlace(place: Place, other: Place | undefined): boolean {
    return place.file === other?.file && place.offset === other.offset && place.length === other.length;
}

function excerptLines(finding: Finding, { paint, columns }: TextOptions): string[] {
    const number = positionAt(finding.place.file, finding.place.offset).line;
    const gutter = Math.max(4, String(number).length);
    const { text, marks } = excerptOf(finding.place, Math.max(40, (columns ?? 120) - gutter - 5));
    return [
        `${paint('quiet', `  ${String(number).padStart(gutter)} |`)} ${text}`.trimEnd(),
        `${paint('quiet', `  ${' '.repeat(gutter)} |`)} ${paint(finding.waived ? 'quiet' : finding.severity, marks)}`,
    ];
}

function relatedText({ place, message }: Related, checked: Checked, options: TextOptions): string {
    const { paint, columns } = options;
    const location = `${where(place, checked)}:`;
    const text = `    ${location} ${harmless(message).replace(/\s+/g, ' ')}`;
    const broken = columns ? wrapped(text, columns, '        ') : text;
    return broken.replace(location, () => paint('path', location));
}

function indented(text: string, { columns }: TextOptions): string {
    const line = `    ${harmless(text).replace(/\s+/g, ' ')}`;
    return columns ? wrapped(line, columns, '        ') : line;
}

function where({ file, offset }: Place, checked: Checked): string {
    const { line, column } = positionAt(file, offset);
    return `${harmless(checked.pathOf(file))}:${line}:${column}`;
}
