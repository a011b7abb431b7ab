import { expect, test } from 'vitest';
import { findingsOf } from '../support/plans.ts';

test.each([
    ['first', 'second'],
    ['second', 'first'],
])('a finding in a shared file that the %s plan waives and the %s does not is not waived', waiving => {
    const plan = (name: string) => `import "people.delivery"
system ${name} "${name}" {
    led by Mayor
    partial because "x"
    ${name === waiving ? 'waive actor/two-managers because "agreed"' : ''}
}
`;
    const texts = {
        'a.delivery': plan('first'),
        'b.delivery': plan('second'),
        'people.delivery': `actor Mayor "Mayor" {
    manages Chief
}
actor Deputy "Deputy Mayor" {
    manages Chief
}
actor Chief "Chief"
`,
    };
    const found = (of: Record<string, string>) =>
        findingsOf(of, { waived: true })
            .filter(({ rule }) => rule === 'actor/two-managers')
            .map(({ waived }) => waived?.reason ?? 'not waived');
    expect(found(texts)).toEqual(['not waived']);
});
