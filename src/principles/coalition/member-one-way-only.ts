import { wordOf } from '../../guide/vocabulary.ts';
import { membersOf, rowTitle } from '../../plan/coalitions.ts';
import { placeOf } from '../../plan/file.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'member/one-way-only',
    area: 'coalition',
    statement: 'With every member there is a conversation, not only messages to them.',
    severity: 'info',
    cites: [
        {
            where: '1D',
            quote: 'one-on-one conversations, meetings that include some or all of the members of the coalition, and one-way communications',
        },
    ],
    withheld: count =>
        count === 1
            ? '1 member is written to and never asked; the name is withheld.'
            : `${count} members are written to and never asked; names are withheld.`,
    check(plan, report) {
        for (const coalition of plan.coalitions) {
            for (const row of membersOf(coalition)) {
                const kinds = row.contacts.map(({ kind }) => kind?.word && wordOf('ContactKind', kind.word));
                if (kinds.length === 0 || kinds.some(kind => kind !== 'one-way')) continue;
                const first = row.contacts[0]!.kind!;
                report({
                    at: placeOf(first),
                    about: row,
                    message: `${rowTitle(plan, row)} is sent news and never asked for an answer. People stand up for what they had a say in: plan a conversation beside it, \`contact one-on-one\` with its rhythm.`,
                });
            }
        }
    },
    good: `actor Publisher "Publisher of the Courier"
coalition Readiness "Friends of the diploma" {
    member Publisher {
        contact one-way monthly "the newsletter"
        contact one-on-one every 2 months
    }
    partial because "the others follow"
}`,
    bad: `actor Publisher "Publisher of the Courier"
coalition Readiness "Friends of the diploma" {
    member Publisher {
        contact «one-way» monthly "the newsletter"
    }
    partial because "the others follow"
}`,
    near: `actor Publisher "Publisher of the Courier"
coalition Readiness "Friends of the diploma" {
    candidate Publisher {
        contact one-way monthly "the newsletter"
    }
    partial because "the others follow"
}`,
});
