import { readFileSync } from 'node:fs';
import { whatIsAt } from '../disk/look.ts';
import { mayReplace } from './convert/ours.ts';
import type { ReportForm } from './report.ts';

/** How each form of a report says that it was made here. */
const marks: Readonly<Record<Exclude<ReportForm, 'pdf'>, RegExp>> = {
    html: /<meta name="generator" content="Delivery"\/>/,
    markdown: /\nMade with Delivery from [^\n]*\n$/,
    json: /^\{\s*"generator": "Delivery"/,
};

/** Whether a file may be replaced: it is not there, it is empty, or it is a report in the same form. */
export function mayReplaceReport(path: string, form: ReportForm): boolean {
    if (form === 'pdf') return mayReplace(path, form);
    const there = whatIsAt(path);
    if (!there || (there.isFile() && there.size === 0)) return true;
    return there.isFile() && marks[form].test(readFileSync(path, 'utf8'));
}
