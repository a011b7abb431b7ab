import type { AstNode } from 'langium';
import { isNamed } from '../plan/file.ts';
import type { Finding } from '../plan/finding.ts';
import { hash } from '../plan/hash.ts';
import { textAround } from './lines.ts';
import type { Checked } from './report.ts';

/**
 * Fingerprints of findings, by which a later report knows them again: made of the rule, the blocks around and the words
 * that are marked, never of lines, so that text above may come and go. What may not be quoted is left out of them.
 */
export function fingerprintsOf(findings: readonly Finding[], checked: Checked): Map<Finding, string> {
    const seen = new Map<string, number>();
    const prints = new Map<Finding, string>();
    for (const finding of findings) {
        const key = JSON.stringify([finding.rule, ...namesAround(finding.node), wordsOf(finding, checked)]);
        const number = (seen.get(key) ?? 0) + 1;
        seen.set(key, number);
        prints.set(finding, `${hash(key)}:${number}`);
    }
    return prints;
}

/** The names of the blocks that a node stands in, the innermost first. */
export function namesAround(node: AstNode | undefined): string[] {
    const names: string[] = [];
    for (let at = node; at; at = at.$container) if (isNamed(at) && at.name) names.push(at.name);
    return names;
}

function wordsOf(finding: Finding, { mayQuote }: Checked): string {
    if (!mayQuote(finding)) return '';
    const { file, offset, length } = finding.place;
    const words = finding.node ? file.text.slice(offset, offset + Math.min(length, 500)) : textAround(file, offset);
    return words.trim().replace(/\s+/g, ' ');
}
