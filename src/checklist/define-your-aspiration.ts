import { aspirationSteps as steps } from '../guide/modules.ts';
import { wordOf } from '../guide/vocabulary.ts';
import type * as ast from '../language/generated/ast.ts';
import { caret } from '../plan/edits.ts';
import { isPlaceholder } from '../plan/placeholders.ts';
import { ofEach, ofPlan } from './asking.ts';
import type { Question } from './question.ts';
import { newAspiration, newInfluence, title, within } from './ready.ts';
import { allAspirations, aspirations, influences, laws } from './subjects.ts';

/** A question about one kind of external influence, as Exhibit 1A.4 asks for each of them. */
function ofInfluence(question: {
    id: string;
    text: string;
    quote: string;
    kinds: readonly [string, ...string[]];
    /** What a new block is called. */
    name: string;
}): Question {
    const { kinds, name, quote, ...words } = question;
    return ofPlan({
        ...words,
        step: steps.identify,
        guide: { where: '1A.4', quote },
        counted: ['external influence', 'external influences'],
        said: plan =>
            plan.influences.filter(({ kind }) => kinds.includes(wordOf('InfluenceKind', kind[0]?.word ?? '') ?? '')),
        write: plan => newInfluence(plan, kinds[0], name),
    });
}

/** What an aspiration says of how far some audiences share it. */
export function sharedWith({ shared }: ast.Aspiration, audience: string): readonly ast.Shared[] {
    return shared.filter(
        one => wordOf('Audience', one.audience?.word ?? '') === audience && one.judgment?.items.length > 0,
    );
}

/** What module 1A asks before its steps and in the first of them. */
export const defineYourAspiration: readonly Question[] = [
    ofPlan({
        id: 'ask/aspirations',
        step: steps.questions,
        text: 'What do you want?',
        guide: { where: '1A', quote: '"What do you want?" is a basic but often unasked question.' },
        counted: ['aspiration', 'aspirations'],
        spokenBy: ['plan/missing-part'],
        said: plan => allAspirations.all(plan),
        write: newAspiration,
    }),
    ofEach(allAspirations, {
        id: 'ask/statement',
        step: steps.questions,
        text: 'Is each aspiration put into words that everyone understands?',
        guide: { where: '1A', quote: "a system's aspirations must be clear, sharp, and understandable to everyone" },
        said: aspiration => (isPlaceholder(aspiration.title ?? '') ? [] : [aspiration]),
        write: title,
    }),
    ofEach(allAspirations, {
        id: 'ask/care',
        step: steps.questions,
        text: 'What do we care about?',
        guide: { where: '1A', quote: 'What do we care about?' },
        important: 'warning',
        said: ({ care }) => care,
        write: `care "${caret}"`,
    }),
    ofEach(allAspirations, {
        id: 'ask/do',
        step: steps.questions,
        text: 'What are we going to do about it?',
        guide: { where: '1A', quote: 'What are we going to do about it?' },
        important: 'warning',
        said: aspiration => aspiration.do,
        write: `do "${caret}"`,
    }),
    ofEach(allAspirations, {
        id: 'ask/measure',
        step: steps.questions,
        text: 'How will we measure success?',
        guide: { where: '1A', quote: 'How will we measure success?' },
        spokenBy: ['aspiration/no-metric'],
        said: ({ measuredBy, areas }) => [...measuredBy, ...areas.flatMap(area => area.measuredBy ?? [])],
        write: `measured by ${caret}`,
    }),
    ofEach(aspirations, {
        id: 'ask/top-team',
        step: steps.identify,
        text: "What are the views of the top 7-10 people in the system's leadership? Are they aligned?",
        guide: {
            where: '1A.4',
            quote: "What are the views of the top 7-10 people in the system's leadership on the system leader's aspirations? Are they aligned?",
        },
        important: 'warning',
        said: aspiration => sharedWith(aspiration, 'leadership'),
        write: `shared with leadership ${caret}`,
    }),
    ofEach(aspirations, {
        id: 'ask/middle-and-front-line',
        step: steps.identify,
        text: 'What are the views of the middle managers and the front line? Are they aware of the aspirations?',
        guide: {
            where: '1A.4',
            quote: 'What are the views of the middle managers and the front line about these aspirations? Are they aware of them?',
        },
        parts: [
            { said: aspiration => sharedWith(aspiration, 'middle'), write: `shared with middle ${caret}` },
            { said: aspiration => sharedWith(aspiration, 'front-line'), write: `shared with front-line ${caret}` },
        ],
    }),
    ofEach(aspirations, {
        id: 'ask/strategy-documents',
        step: steps.identify,
        text: 'What are the strategy documents (strategic plans, goals, etc.) that set out the aspirations?',
        guide: {
            where: '1A.4',
            quote: 'What are the strategy documents (strategic plans, goals, etc.) that set out the system aspirations?',
        },
        said: ({ source }) => source,
        write: `source "${caret}"`,
    }),
    ofPlan({
        id: 'ask/mission',
        step: steps.identify,
        text: 'Does the system have a mission statement?',
        guide: { where: '1A.4', quote: 'Does the system have a mission statement? How does it affect aspirations?' },
        said: plan => [
            ...(plan.system?.mission ?? []),
            ...plan.influences.filter(({ kind }) => wordOf('InfluenceKind', kind[0]?.word ?? '') === 'mission'),
        ],
        write: (_plan, system) => within(system, `mission "${caret}"`),
    }),
    ofInfluence({
        id: 'ask/laws',
        text: 'Which laws and regulations define what the system must aspire to?',
        quote: 'Does the system define its aspirations with governing laws and regulations?',
        kinds: ['law', 'regulation'],
        name: 'GoverningLaw',
    }),
    ofEach(laws, {
        id: 'ask/mandated-measures',
        step: steps.identify,
        text: 'Do those laws and regulations set out specific measures to which the system is held accountable?',
        guide: {
            where: '1A.4',
            quote: 'Do those laws and regulations set out specific measures to which the system is held accountable?',
        },
        said: ({ measure }) => measure,
        write: `measure ${caret}`,
    }),
    ofInfluence({
        id: 'ask/earlier-commitments',
        text: 'Have previous leaders, or leaders who oversee the system, effectively set aspirations?',
        quote: 'Have previous system leaders or leaders with some kind of oversight responsibility, effectively set aspirations?',
        kinds: ['commitment'],
        name: 'EarlierCommitment',
    }),
    ofInfluence({
        id: 'ask/electoral-mandate',
        text: 'Is the system leader accountable to an electoral mandate?',
        quote: 'is she accountable to an electoral mandate that must be considered when setting aspirations?',
        kinds: ['mandate'],
        name: 'ElectoralMandate',
    }),
    ofInfluence({
        id: 'ask/users-and-stakeholders',
        text: "What do the users of the system's services want, and others who are affected by its work?",
        quote: "What do the users of the system's services want? What do other stakeholders who are affected by the system's work want?",
        kinds: ['users', 'stakeholders'],
        name: 'WhatUsersWant',
    }),
    ofEach(influences, {
        id: 'ask/influence-on-aspirations',
        step: steps.identify,
        text: 'What does each external influence require, and which aspirations does it shape?',
        guide: {
            where: '1A',
            quote: "system leaders must identify their system's existing aspirations and any external influences on those aspirations",
        },
        parts: [
            { said: ({ requires }) => requires, write: `requires "${caret}"` },
            { said: ({ shapes }) => shapes, write: `shapes ${caret}` },
        ],
    }),
];
