import { basename, extname, join, resolve } from 'node:path';
import { type Format, formatOf, looks } from '../../convert/formats.ts';
import { whatIsBehind } from '../../disk/look.ts';
import type { CatalogueEntry } from '../../pictures/catalogue.ts';
import { graphKinds } from '../../pictures/catalogue.ts';
import { fileStems } from '../../plan/file-names.ts';
import { listed } from '../../plan/plan.ts';
import { shownPath } from '../paths.ts';
import type { Destination } from '../precious.ts';
import { Trouble } from '../world.ts';
import { mustBeReplaceable } from '../write-file.ts';
import { mayReplace } from './ours.ts';

/** A file to write. */
export interface Target extends Destination {
    readonly id: string;
    readonly format: Format;
}

export interface Wanted {
    readonly entries: readonly CatalogueEntry[];
    /** The ids of all pictures that can be asked for: a picture's file has the same name whichever are drawn with it. */
    readonly offered: readonly string[];
    /** Whether it was one picture that was asked for by name. */
    readonly single: boolean;
    readonly out: string;
    readonly to: readonly Format[] | undefined;
    readonly force: boolean;
    readonly confidential: boolean;
}

/** Images that people may ask for by the ending of a file, and that are not written. */
const otherImages = /^\.(jpe?g|gif|webp|bmp|tiff?|ico|eps|html?|docx?|pptx?|xlsx?)$/i;

/** The files that a drawing writes, and how many pictures cannot be written in a form that was asked for. */
export function targetsOf(wanted: Wanted, cwd: string): { targets: Target[]; noGraphs: number } {
    const out = resolve(cwd, wanted.out);
    const named = isFolder(out) ? undefined : fileNamed(out, wanted);
    const to = named ? [named] : [...new Set(wanted.to ?? ['svg' as const])];
    const noGraphs = new Set<string>();
    const names = fileStems([...wanted.offered, ...wanted.entries.map(({ id }) => id)]);
    const targets = wanted.entries.flatMap(({ id, private: isPrivate }) =>
        to.flatMap((format): Target[] => {
            if (isText(format) && isPrivate && !wanted.confidential)
                throw new Trouble(
                    `All of ${looks[format].name} would be withheld: this picture is about something in a private import. Write it with --include-confidential.`,
                );
            if (isText(format) && !graphKinds.includes(kindOf(id))) {
                if (wanted.single) throw new Trouble(`${noGraph(id, format)} Draw it as SVG, PNG or PDF.`);
                noGraphs.add(id);
                return [];
            }
            // What only a private import holds is not named by a file either; the editor keeps to the same.
            const called = isPrivate && !wanted.confidential ? kindOf(id) : names.get(id);
            const name = `${called}${looks[format].endings[0]}`;
            const path = named ? out : join(out, name);
            const isOurs = mayReplace(path, format);
            return [{ id, format, path, shown: shownPath(path, cwd), option: '--out', isOurs }];
        }),
    );
    if (targets.length === 0 && noGraphs.size > 0)
        throw new Trouble(`The plan has nothing yet of the pictures that are graphs: ${listed(graphKinds)}.`);
    for (const target of targets) {
        mustBeReplaceable(target, cwd);
        if (!target.isOurs && !wanted.force)
            throw new Trouble(`${target.shown} exists and was not made by delivery. --force overwrites it.`);
    }
    return { targets, noGraphs: noGraphs.size };
}

const kindOf = (id: string) => id.split('/')[0]!;
const isText = (format: Format) => format === 'mermaid' || format === 'dot';

function noGraph(id: string, format: Format): string {
    return `${id} cannot be written as ${looks[format].name}, because it is no graph. These can: ${listed(graphKinds)}.`;
}

function isFolder(path: string): boolean {
    return whatIsBehind(path)?.isDirectory() === true;
}

/** The form of a file that `--out` names; undefined where it names a folder. */
function fileNamed(out: string, { to, single }: Wanted): Format | undefined {
    const ending = extname(out);
    if (otherImages.test(ending))
        throw new Trouble(`${basename(out)}: pictures are not written as ${ending} files. Use .svg, .png or .pdf.`);
    const format = formatOf(out);
    if (!format) return undefined;
    const name = basename(out);
    if (!single) throw new Trouble(`${name} can hold one picture only. Name it with --picture, or give a folder.`);
    if (to && (to.length > 1 || to[0] !== format))
        throw new Trouble(
            `${name} is the name of a file in ${looks[format].name}, and --to asks for ${listed(to.map(one => looks[one].name))}. Leave out --to, or give a folder.`,
        );
    return format;
}
