import type { AstNode } from 'langium';
import { vocabularies, wordOf } from '../../guide/vocabulary.ts';
import type * as ast from '../../language/generated/ast.ts';
import { writtenText } from '../../plan/file.ts';
import { capital, type Plan, titleOf } from '../../plan/plan.ts';
import { interactionsGraph } from '../interactions/graph.ts';
import { type InteractionsScene, interactions, type Meeting } from '../interactions.ts';
import type { PictureKind } from './kind.ts';
import { oneEach } from './one-each.ts';
import { viewerOf } from './viewer.ts';

const kind: PictureKind = {
    id: 'interactions',
    title: 'How the unit meets the system',
    module: '1C',
    exhibit: '1C.4',
    list: plan =>
        oneEach(plan.units, {
            none: kind.title,
            title: 'How it meets the system',
            isEmpty: unit => unit.interactions.length === 0,
            firstUnnamed: true,
        }),
    draw(plan, { title, about }, options) {
        const said = new Map<string, AstNode>();
        const scene = about ? sceneOf(plan, about as ast.Unit, title, options.confidential, said) : nothing(title);
        return { drawing: interactions(scene, options), said };
    },
    graph(plan, { title, about }, options) {
        const scene = about ? sceneOf(plan, about as ast.Unit, title, options.confidential, new Map()) : nothing(title);
        return interactionsGraph(scene);
    },
};
export default kind;

const nothing = (title: string): InteractionsScene => ({ name: 'unit', title, unit: '', levels: [] });

function sceneOf(
    plan: Plan,
    unit: ast.Unit,
    title: string,
    confidential: boolean,
    said: Map<string, AstNode>,
): InteractionsScene {
    const { name } = viewerOf(plan, confidential);
    const meetings = unit.interactions.map((interaction, i): Meeting & { level?: string } => {
        const id = interaction.name ?? String(i + 1);
        said.set(`interaction:${id}`, interaction);
        const leader = plan.who(interaction.ledBy[0]);
        const rhythm = interaction.rhythm[0];
        const word = interaction.level[0]?.word;
        return {
            id,
            name: titleOf(interaction) || 'Meeting',
            ledBy: leader && name(leader),
            with: plan.people(interaction.with).map(name),
            rhythm: rhythm && writtenText(rhythm),
            purpose: interaction.purpose[0]?.value,
            level: word ? wordOf('InteractionLevel', word) : undefined,
        };
    });
    const known = vocabularies.InteractionLevel!.words.map(({ word }) => word);
    const levels = [
        ...known.map(word => ({ word, name: capital(word.replaceAll('-', ' ')) })),
        { word: undefined, name: 'Level not said' },
    ];
    return {
        name: unit.name ?? 'unit',
        title,
        unit: titleOf(unit),
        levels: levels.map(level => ({
            name: level.name,
            meetings: meetings.filter(meeting => meeting.level === level.word),
        })),
    };
}
