import type { Candidate } from '../language/generated/ast.ts';
import { rowTitle } from '../plan/coalitions.ts';
import { caret, replace } from '../plan/edits.ts';
import { saysWhyExcluded } from '../plan/exclusions.ts';
import { keywordPlace } from '../plan/file.ts';
import type { Edit } from '../plan/finding.ts';
import { headerEnd, isSoundNode, nodesAt } from './lines.ts';
import { addProperty, lastProperty } from './properties.ts';
import type { Asked, Refactoring } from './refactoring.ts';

/** At the header of a row of a coalition's table: lets the person be a candidate, a member, or excluded with the reason. */
export function changeStanding({ file, range, plansOf }: Asked): Refactoring[] {
    const row = nodesAt(file, range.offset).find((node): node is Candidate => node.$type === 'Candidate');
    const [plan] = plansOf(file);
    if (!plan || !row?.actor || range.offset > headerEnd(row) || !isSoundNode(row)) return [];
    const kind = 'refactor.rewrite';
    const name = rowTitle(plan, row);
    const others: Refactoring[] = [];
    if (row.standing !== 'member')
        others.push({ title: `Make ${name} a member`, kind, edits: [replace(keywordPlace(row), 'member')] });
    if (row.standing !== 'candidate')
        others.push({ title: `Make ${name} a candidate`, kind, edits: [replace(keywordPlace(row), 'candidate')] });
    if (row.standing !== 'excluded') {
        const exclude = replace(keywordPlace(row), 'excluded');
        others.push(
            saysWhyExcluded(row)
                ? { title: `Exclude ${name}`, kind, edits: [exclude] }
                : { title: `Exclude ${name}, with the reason`, kind, edits: [exclude, reasonIn(row)] },
        );
    }
    return others;
}

function reasonIn(row: Candidate): Edit {
    return addProperty(row, lastProperty(row), 'because', `"${caret}"`);
}
