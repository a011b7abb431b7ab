import { type Severity, severities } from '../plan/finding.ts';
import { regionOf } from './regions.ts';
import type { Checked } from './report.ts';
import { harmless } from './width.ts';

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' };

/**
 * The findings of a check as the commands by which GitHub Actions puts annotations at lines of a pull request. The
 * gravest go first, because GitHub shows only the first ten of each kind in a step.
 */
export function githubReport({ files, pathOf }: Checked): string {
    const open = files.flatMap(({ findings }) => findings).filter(finding => !finding.waived);
    const sorted = severities.flatMap(severity => open.filter(finding => finding.severity === severity));
    const lines = sorted.map(({ severity, place, rule, message, related = [] }) => {
        const { startLine, startColumn, endLine, endColumn } = regionOf(place);
        const properties: [string, string | number][] = [
            ['file', pathOf(place.file)],
            ['line', startLine],
            ['endLine', endLine],
        ];
        // Columns are refused for what goes over several lines.
        if (startLine === endLine) properties.push(['col', startColumn], ['endColumn', endColumn]);
        properties.push(['title', rule]);
        const said = properties.map(([name, value]) => `${name}=${escapedProperty(String(value))}`).join(',');
        const steps = related.map(one => {
            const at = regionOf(one.place);
            return `${pathOf(one.place.file)}:${at.startLine}:${at.startColumn}: ${one.message}`;
        });
        return `::${commands[severity]} ${said}::${escapedText([message, ...steps].map(harmless).join('\n'))}\n`;
    });
    return lines.join('');
}

function escapedText(text: string): string {
    return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapedProperty(text: string): string {
    return escapedText(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
