import { onlyOneWay } from '../../plan/coalition-contacts.ts';
import { membersOf, rowTitle } from '../../plan/coalitions.ts';
import { addLines, caret, fix } from '../../plan/edits.ts';
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
    ours: 'Where the coalition gathers, its members talk there, and this is silent.',
    withheld: count =>
        count === 1
            ? '1 member is written to and never asked; the name is withheld.'
            : `${count} members are written to and never asked; names are withheld.`,
    check(plan, report) {
        for (const coalition of plan.coalitions) {
            for (const row of membersOf(coalition)) {
                const kind = onlyOneWay(row);
                if (!kind) continue;
                report({
                    at: placeOf(kind),
                    about: row,
                    absence: true,
                    message: `${rowTitle(plan, row)} is sent news and never asked for an answer. People stand up for what they had a say in: plan a conversation beside it, \`contact one-on-one\` with its rhythm.`,
                    fixes: [fix('Add a conversation', addLines(row, `contact one-on-one "${caret}"`))],
                });
            }
        }
    },
    good: `actor Governor "Governor"
actor Superintendent "Superintendent"
actor Publisher "Publisher of the Courier"
coalition Readiness "Friends of the diploma" {
    member Governor
    member Superintendent
    member Publisher {
        contact one-way monthly "the newsletter"
        contact one-on-one every 2 months
    }
}`,
    bad: `actor Governor "Governor"
actor Superintendent "Superintendent"
actor Publisher "Publisher of the Courier"
coalition Readiness "Friends of the diploma" {
    member Governor
    member Superintendent
    member Publisher {
        contact «one-way» monthly "the newsletter"
    }
}`,
    near: `actor Governor "Governor"
actor Publisher "Publisher of the Courier"
coalition Readiness "Friends of the diploma" {
    member Governor
    member Publisher {
        contact one-way monthly "the newsletter"
    }
    gathering meeting monthly "breakfast, with no papers"
}`,
});
