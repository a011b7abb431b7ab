import type { Finding } from '../../plan/finding.ts';
import { principles } from '../../principles/all.generated.ts';
import { asSnippet } from '../edits.ts';
import type { Offer } from './offer.ts';

/**
 * The rules that can be waived: first those with a finding in the block at the place, then all others.
 *
 * @param findings those of the file
 * @param within the block around the place
 */
export function ruleOffers(findings: readonly Finding[], within: { offset: number; end: number } | undefined): Offer[] {
    const here = findings.filter(
        ({ place, waived }) => !waived && within && place.offset >= within.offset && place.offset < within.end,
    );
    const found = new Map(here.map(finding => [finding.rule, finding.message]));
    const offers = principles.map(
        ({ id, statement }): Offer => ({
            label: id,
            kind: 'value',
            detail: found.has(id) ? 'found here' : undefined,
            about: found.get(id) ?? statement,
            snippet: `${asSnippet(id)} because "$1"$0`,
        }),
    );
    return [...offers.filter(({ label }) => found.has(label)), ...offers.filter(({ label }) => !found.has(label))];
}
