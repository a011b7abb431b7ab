import type { AstNode } from 'langium';
import { wordOf } from '../../guide/vocabulary.ts';
import type * as ast from '../../language/generated/ast.ts';
import { type Plan, titleOf } from '../../plan/plan.ts';
import { teamsOf } from '../../plan/unit-teams.ts';
import { leadersOf, peopleCount } from '../../plan/units.ts';
import { percentOf } from '../../plan/values.ts';
import { unitGraph } from '../unit-chart/graph.ts';
import { type ChartPerson, type ChartTeam, type UnitChartScene, unitChart } from '../unit-chart.ts';
import type { PictureKind } from './kind.ts';
import { oneEach } from './one-each.ts';
import { viewerOf } from './viewer.ts';

const kind: PictureKind = {
    id: 'unit-chart',
    title: 'Who is in the Delivery Unit',
    module: '1C',
    exhibit: '1C.2',
    list: plan =>
        oneEach(plan.units, {
            none: kind.title,
            title: 'Who is in it',
            isEmpty: unit => unit.staff.length === 0,
            firstUnnamed: true,
        }),
    draw(plan, { title, about }, options) {
        const said = new Map<string, AstNode>();
        const scene = about ? sceneOf(plan, about as ast.Unit, title, options.confidential, said) : nothing(title);
        return { drawing: unitChart(scene, options), said };
    },
    graph(plan, { title, about }, options) {
        if (!about) return unitGraph(nothing(title), '');
        const unit = about as ast.Unit;
        return unitGraph(sceneOf(plan, unit, title, options.confidential, new Map()), titleOf(unit) || 'Delivery Unit');
    },
};
export default kind;

const nothing = (title: string): UnitChartScene => ({
    name: 'unit',
    title,
    heads: [],
    managers: [],
    teams: [],
    pool: [],
});

function sceneOf(
    plan: Plan,
    unit: ast.Unit,
    title: string,
    confidential: boolean,
    said: Map<string, AstNode>,
): UnitChartScene {
    const { name } = viewerOf(plan, confidential);
    const word = unit.organised.at(-1)?.form?.word;
    const form = word ? (wordOf('UnitForm', word) as 'functional' | 'thematic' | undefined) : undefined;
    const person = (staff: ast.Staff, leads?: boolean): ChartPerson => {
        said.set(`staff:${staff.name}`, staff);
        const percent = percentOf(staff.time[0]);
        return {
            id: staff.name,
            name: titleOf(staff),
            role: staff.role[0]?.value,
            time: percent !== undefined && percent < 100 ? staff.time[0]!.value : undefined,
            vacant: staff.post === 'vacancy',
            accounts: staff.accounts.flatMap(account => plan.whoAll(account.actors?.items).map(name)),
            leads,
        };
    };
    const named = unit.staff.filter(staff => staff.name);
    const heads = new Set(leadersOf(unit).filter(staff => staff.name));
    const own = new Set(named);
    const inTeams = new Set<ast.Staff>();
    const teams = teamsOf(unit).map((team): ChartTeam => {
        said.set(`team:${team.name}`, team);
        const lead = team.ledBy.map(one => plan.who(one)).find(who => own.has(who as ast.Staff)) as
            | ast.Staff
            | undefined;
        const people = plan
            .people(team.people)
            .filter((who): who is ast.Staff => who !== lead && own.has(who as ast.Staff));
        const members = [...(lead ? [lead] : []), ...new Set(people)];
        for (const member of members) inTeams.add(member);
        return {
            id: team.name,
            name: titleOf(team),
            theme: team.theme[0]?.value,
            crossteam: team.crossteam.length > 0,
            people: members.map(member => person(member, member === lead)),
        };
    });
    const rest = named.filter(staff => !heads.has(staff) && !inTeams.has(staff));
    const managers = rest.filter(staff => staff.accounts.length > 0);
    const boss = plan.who(unit.reportsTo[0]);
    return {
        name: unit.name ?? 'unit',
        title,
        form,
        size: peopleCount(unit) || undefined,
        reportsTo: boss && name(boss),
        heads: [...heads].map(staff => person(staff)),
        managers: managers.map(staff => person(staff)),
        teams,
        pool: rest.filter(staff => staff.accounts.length === 0).map(staff => person(staff)),
    };
}
