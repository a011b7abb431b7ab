import { isComplete } from '../plan/edits.ts';
import { type Place, type PlanFile, placeOf } from '../plan/file.ts';
import type { Finding, Fix, Severity } from '../plan/finding.ts';
import { capital } from '../plan/plan.ts';
import { type Explanation, explanationOf } from './explain.ts';
import { explanationHelp } from './explain-markdown.ts';
import { fingerprintsOf } from './fingerprint.ts';
import { regionOf, uriOf } from './regions.ts';
import type { Checked } from './report.ts';

export interface SarifOptions {
    /** The version of this program. */
    readonly version: string;
    /** Whether waived findings are in the report, as suppressed results. */
    readonly waived?: boolean;
    /** What stood in the way of the check, each a sentence: files that could not be read. */
    readonly troubles?: readonly string[];
}

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

/** How GitHub grades rules that are no matter of security. */
const grades: Readonly<Record<Severity, string>> = {
    error: 'error',
    warning: 'warning',
    info: 'recommendation',
    hint: 'recommendation',
};

const rootId = '%SRCROOT%';

/** The findings of a check in SARIF 2.1.0, the same bytes for the same plans: for code scanning and for viewers. */
export function sarifReport(checked: Checked, { version, waived = false, troubles = [] }: SarifOptions): string {
    const files = checked.files.map(({ file }) => file);
    const artifact = artifactsOf(files, checked);
    const shown = checked.files.map(({ findings }) => findings.filter(finding => waived || !finding.waived));
    const ids = [...new Set(shown.flat().map(finding => finding.rule))].sort();
    const ruleIndex = new Map(ids.map((id, i) => [id, i]));
    const location = (place: Place) => ({
        physicalLocation: { artifactLocation: artifact(place.file), region: regionOf(place) },
    });
    const resultOf = (finding: Finding, print: string) => ({
        ruleId: finding.rule,
        ruleIndex: ruleIndex.get(finding.rule)!,
        level: levels[finding.severity],
        message: { text: finding.message },
        locations: [location(finding.place)],
        relatedLocations: finding.related?.length
            ? finding.related.map(({ place, message }, id) => ({ id, ...location(place), message: { text: message } }))
            : undefined,
        partialFingerprints: { 'deliveryFinding/v1': print },
        suppressions: finding.waived && [suppressionOf(finding.waived, location)],
        fixes: orNone(finding.fixes?.filter(isCompleteFix).map(fix => fixOf(fix, artifact))),
    });
    const run = {
        tool: {
            driver: {
                name: 'Delivery',
                version,
                semanticVersion: /^\d+\.\d+\.\d+/.test(version) ? version : undefined,
                rules: ids.map(id => descriptorOf(id)),
            },
        },
        language: 'en',
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [rootId]: { description: { text: 'The folder that holds the repository.' } } },
        invocations: [
            {
                executionSuccessful: troubles.length === 0,
                toolExecutionNotifications: orNone(troubles.map(text => ({ level: 'error', message: { text } }))),
            },
        ],
        artifacts: files.map(file => ({
            location: artifact(file),
            roles: ['analysisTarget'],
            sourceLanguage: file.uri.endsWith('.json') ? 'json' : 'delivery',
        })),
        results: shown.flatMap(findings => {
            const prints = fingerprintsOf(findings, checked);
            return findings.map(finding => resultOf(finding, prints.get(finding)!));
        }),
    };
    const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
    return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

type ArtifactOf = (file: PlanFile) => {
    readonly uri: string;
    readonly uriBaseId?: string;
    readonly index?: number;
};

/** How files are referred to: from the root of the repository, and by their number in the list of checked files. */
function artifactsOf(files: readonly PlanFile[], { pathOf }: Checked): ArtifactOf {
    const indexes = new Map(files.map((file, i) => [file, i]));
    return file => {
        const { uri, relative } = uriOf(file, pathOf(file));
        return { uri, uriBaseId: relative ? rootId : undefined, index: indexes.get(file) };
    };
}

function descriptorOf(id: string) {
    const explanation = explanationOf(id);
    const names = id.split(/[/-]/).map(capital);
    if (!explanation) return { id, name: names.join('') };
    const { statement } = explanation;
    const severity = explanation.severity === 'question' ? 'info' : explanation.severity;
    const help = explanationHelp(explanation);
    return {
        id,
        name: names.join(''),
        shortDescription: { text: statement },
        fullDescription: { text: [statement, ...reasonsOf(explanation)].join(' ') },
        help: { text: help, markdown: help },
        defaultConfiguration: { level: levels[severity] },
        properties: { tags: [id.split('/')[0]!], 'problem.severity': grades[severity] },
    };
}

function reasonsOf({ help, cites }: Explanation): string[] {
    return [...(help ? [help] : []), ...cites.map(({ where, quote }) => `The guide, ${where}: “${quote}”`)];
}

function suppressionOf({ reason, until, by }: NonNullable<Finding['waived']>, location: (place: Place) => object) {
    return {
        kind: 'inSource',
        status: 'accepted',
        justification: until ? `${reason} (until ${until})` : reason,
        location: by && location(placeOf(by)),
    };
}

/** Whether a fix needs nobody to write something into it; the title of what it declares is as good as its name. */
function isCompleteFix({ edits, declares }: Fix): boolean {
    return declares === true || edits.every(isComplete);
}

function fixOf({ title, edits }: Fix, artifact: ArtifactOf) {
    const files = [...new Set(edits.map(edit => edit.place.file))];
    return {
        description: { text: title },
        artifactChanges: files.map(file => ({
            artifactLocation: artifact(file),
            replacements: edits
                .filter(edit => edit.place.file === file)
                .map(({ place, text }) => ({
                    deletedRegion: regionOf(place),
                    insertedContent: text === '' ? undefined : { text },
                })),
        })),
    };
}

function orNone<Item>(items: readonly Item[] | undefined): readonly Item[] | undefined {
    return items?.length ? items : undefined;
}
