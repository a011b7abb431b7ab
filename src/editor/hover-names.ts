import type * as ast from '../language/generated/ast.ts';
import { reference } from '../language/reference.ts';
import { descriptionOf } from '../plan/descriptions.ts';
import { fileOf, type NamedNode, type PlanFile, placeOf } from '../plan/file.ts';
import { linesOf, paragraphs, plainText } from './markdown.ts';

/** What a name stands for, with the few facts that tell it from others. */
export function describeName(node: NamedNode, seenFrom: PlanFile): string {
    const file = fileOf(node);
    const home = file === seenFrom ? undefined : `*Declared in ${fileName(file)}*`;
    return paragraphs(
        `**${plainText(node.title ?? node.name)}** — ${kindOf(node)} \`${node.name}\``,
        descriptionOf(node),
        linesOf(...factsOf(node)),
        home,
    );
}

function kindOf(node: NamedNode): string {
    if (node.$type === 'Staff') return (node as ast.Staff).post;
    const kind = reference[node.$type]?.header.split(' NAME')[0] ?? node.$type.toLowerCase();
    return kind;
}

function factsOf(node: NamedNode): (string | undefined)[] {
    switch (node.$type) {
        case 'Actor': {
            const { role, holders } = node as ast.Actor;
            const holder = holders.filter(({ until }) => until.length === 0).at(-1);
            return [said(role[0]), holder?.name && `Held by ${plainText(holder.name)}`];
        }
        case 'Staff':
            return [said((node as ast.Staff).role[0])];
        case 'Aspiration': {
            const { care } = node as ast.Aspiration;
            return [said(care[0])];
        }
        case 'Metric': {
            const { baseline, target, measuredIn } = node as ast.Metric;
            const way = [baseline[0] && `from ${source(baseline[0])}`, target[0] && `to ${source(target[0])}`];
            return [[...way, measuredIn[0] && `(${plainText(measuredIn[0].value)})`].filter(Boolean).join(' ')];
        }
        default:
            return [];
    }
}

function said(text: ast.Text | undefined): string | undefined {
    return text?.value ? plainText(text.value) : undefined;
}

/** A value as the plan writes it. */
function source(node: ast.Reading | ast.Target): string {
    const { file, offset, length } = placeOf(node);
    return plainText(file.text.slice(offset, offset + length));
}

function fileName({ uri }: PlanFile): string {
    return plainText(decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)));
}
