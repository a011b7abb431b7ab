import type { AstNode } from 'langium';
import { isNamed } from '../plan/file.ts';
import type { Finding } from '../plan/finding.ts';
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

/** 64 bits of a text as hexadecimal digits, by FNV-1a: short and the same everywhere; it need not keep secrets. */
function hash(text: string): string {
    let value = 0xcbf29ce484222325n;
    for (const byte of new TextEncoder().encode(text))
        value = BigInt.asUintN(64, (value ^ BigInt(byte)) * 0x100000001b3n);
    return value.toString(16).padStart(16, '0');
}
