import { counted } from '../plan/numerals.ts';
import { listed } from '../plan/plan.ts';
import { finish, heading, margin, placeholder } from './frame.ts';
import { Pen } from './pen.ts';
import type { Drawing, DrawOptions } from './picture.ts';
import { all, type Markup, polyline } from './svg.ts';
import type { Token } from './theme.ts';
import { layoutUnitChart, nameSize, noteSize, type Panel, type PersonCard } from './unit-chart/layout.ts';
import type { ChartPerson, UnitChartScene } from './unit-chart/scene.ts';

export type * from './unit-chart/scene.ts';

function drawCard(pen: Pen, card: PersonCard, head: boolean): Markup {
    const { x, y, width, height, person, lines, rule } = card;
    const ink: Token = head ? 'onAccent' : 'ink';
    const quiet: Token = head ? 'onAccent' : 'muted';
    return pen.node(
        `staff:${person.id}`,
        sentenceOf(person),
        pen.rect(x + 0.75, y + 0.75, width - 1.5, height - 1.5, {
            fill: head ? 'accent' : person.vacant ? 'bandSoft' : 'card',
            stroke: head ? 'accent' : person.vacant ? 'absent' : 'cardLine',
            strokeWidth: person.vacant ? 1.25 : 1,
            radius: 7,
            dash: person.vacant ? '6 4' : undefined,
        }),
        person.leads && pen.rect(x, y + 8, 4, height - 16, { fill: 'accent', radius: 2 }),
        rule !== undefined && pen.path(`M${x + 12} ${y + rule}h${width - 24}`, { stroke: head ? 'onAccent' : 'rule' }),
        ...lines.map(({ text, look, y: at }) =>
            pen.lines(text.lines, x + 12, y + at, {
                size: look === 'name' ? nameSize : noteSize,
                weight: look === 'name' ? 600 : 400,
                leading: look === 'name' ? 19 : 17,
                fill: look === 'name' || look === 'account' ? ink : quiet,
            }),
        ),
    );
}

function drawPanel(pen: Pen, panel: Panel): Markup {
    const { x, y, width, height, heading: title, note, cards, team } = panel;
    const frame = all(
        pen.rect(x + 0.5, y + 0.5, width - 1, height - 1, { fill: 'band', stroke: 'bandLine', radius: 9 }),
        pen.lines(title.lines, x + 18, y + 27, { size: 15.5, weight: 600, leading: 20 }),
        pen.lines(note.lines, x + 18, y + 24 + title.lines.length * 20, { size: noteSize, leading: 17, fill: 'muted' }),
    );
    return all(
        team ? pen.node(`team:${team.id}`, `Team ${team.name}`, frame) : frame,
        ...cards.map(card => drawCard(pen, card, false)),
    );
}

function sentenceOf({ name, role, time, vacant, accounts, leads }: ChartPerson): string {
    const parts = [
        vacant && 'vacant',
        role,
        time && `${time} of the working week`,
        leads && 'leads the team',
        accounts.length > 0 && `holds the accounts of ${listed(accounts)}`,
    ];
    return [name, parts.filter(Boolean).join(', ')].filter(Boolean).join(': ');
}

/** Draws who is in a unit: its head, account managers with their departments, teams, and those who are free. */
export function unitChart(scene: UnitChartScene, options: DrawOptions): Drawing {
    const about = { kind: 'unit-chart', name: scene.name, title: scene.title };
    const { heads, managers, teams, pool } = scene;
    const people = [
        ...new Map(
            [...heads, ...managers, ...teams.flatMap(team => team.people), ...pool].map(one => [one.id, one]),
        ).values(),
    ];
    if (people.length === 0) {
        const sentence = 'Nobody is named in this unit yet. Write its leader, and then its people:';
        const example = ['leader Byron "Ada Byron" {', '    time 100%', '}', 'staff Noether "Emmy Noether"'];
        return placeholder(options.theme, { ...about, description: [], tables: [], empty: true }, sentence, example);
    }
    const pen = new Pen(options.theme);
    const vacancies = people.filter(({ vacant }) => vacant).length;
    const subtitle = [
        scene.form && `Organised by ${scene.form === 'functional' ? 'function' : 'theme'}`,
        scene.size ? counted(scene.size, 'person', 'people') : counted(people.length - vacancies, 'person', 'people'),
        vacancies > 0 && counted(vacancies, 'vacancy', 'vacancies'),
    ]
        .filter(Boolean)
        .join(' — ');
    const probe = layoutUnitChart(scene, 0, margin);
    const head = heading(pen, { ...about, subtitle }, probe.width);
    const layout = layoutUnitChart(scene, head.bottom, margin);
    return finish(
        pen,
        {
            ...about,
            subtitle,
            description: [
                scene.reportsTo
                    ? `The unit reports to ${scene.reportsTo}.`
                    : 'It is not said whom the unit reports to.',
                heads.length > 0 ? `It is led by ${listed(heads.map(({ name }) => name))}.` : 'It has no leader yet.',
                ...managers.map(person => `${sentenceOf(person)}.`),
                ...teams.map(
                    team =>
                        `Team ${team.name}: ${team.people.length > 0 ? listed(team.people.map(({ name }) => name)) : 'nobody yet'}.`,
                ),
                pool.length > 0 ? `Free to work where they are needed: ${listed(pool.map(({ name }) => name))}.` : '',
            ],
            tables: [
                {
                    caption: 'The people of the unit',
                    columns: ['Name', 'Role', 'Time', 'Accounts', 'Team'],
                    rows: people.map(person => [
                        person.vacant ? `${person.name} (vacant)` : person.name,
                        person.role ?? '',
                        person.time ?? '',
                        person.accounts.join(', '),
                        teams
                            .filter(team => team.people.some(({ id }) => id === person.id))
                            .map(({ name }) => name)
                            .join(', '),
                    ]),
                },
            ],
        },
        layout.width,
        layout.height,
        [
            ...head.markup,
            ...layout.joins.map(points => pen.path(polyline(points), { stroke: 'command', width: 1.75 })),
            layout.leader &&
                all(
                    pen.rect(
                        layout.leader.x + 0.5,
                        layout.leader.y + 0.5,
                        layout.leader.width - 1,
                        layout.leader.height - 1,
                        { fill: 'bandSoft', stroke: 'cardLine', radius: 7 },
                    ),
                    pen.lines(
                        layout.leader.name.lines,
                        layout.leader.x + layout.leader.width / 2,
                        layout.leader.y + 24,
                        { size: nameSize, anchor: 'middle' },
                    ),
                ),
            ...layout.panels.map(panel => drawPanel(pen, panel)),
            ...layout.heads.map(card => drawCard(pen, card, true)),
        ],
    );
}
