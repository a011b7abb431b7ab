import type { Converted, Format } from '../../convert/formats.ts';
import { drawPicture, graphOf, type PlacedDrawing } from '../../pictures/catalogue.ts';
import { withEmbeddedFont } from '../../pictures/text/embed.ts';
import type { Plan } from '../../plan/plan.ts';

export interface ConvertOptions {
    readonly theme: 'light' | 'dark';
    readonly confidential: boolean;
    /** How many pixels of a PNG stand for one of the picture. */
    readonly scale: number | undefined;
}

/** A picture of a plan, drawn once and written in as many forms as are asked for. */
export class Picture {
    private readonly plan: Plan;
    private readonly id: string;
    private readonly options: ConvertOptions;
    private drawn: PlacedDrawing | undefined;

    constructor(plan: Plan, id: string, options: ConvertOptions) {
        this.plan = plan;
        this.id = id;
        this.options = options;
    }

    /** What the picture leaves out, in a sentence. */
    get withheld(): string | undefined {
        return this.drawn?.withheld;
    }

    /** The picture as a file. The converters are loaded when they are first needed; none of them is small. */
    async in(format: Format): Promise<Converted> {
        const { theme, scale } = this.options;
        switch (format) {
            case 'svg':
                return { bytes: (await withEmbeddedFont(await this.drawing())).svg, missing: [] };
            case 'png':
                return (await import('./png.ts')).png(await this.drawing(), scale);
            case 'pdf':
                return (await import('../../convert/pdf.ts')).pdf(await this.drawing());
            case 'mermaid': {
                const graph = this.graph();
                const { mermaid } = await import('../../pictures/export/mermaid.ts');
                return { bytes: mermaid(graph, theme), missing: [], note: tooManyLines(graph.edges.length) };
            }
            case 'dot':
                return { bytes: (await import('../../pictures/export/dot.ts')).dot(this.graph(), theme), missing: [] };
        }
    }

    private async drawing(): Promise<PlacedDrawing> {
        this.drawn ??= await drawPicture(this.plan, this.id, this.options);
        if (!this.drawn) throw new Error(`The picture ${this.id} is listed and cannot be drawn.`);
        return this.drawn;
    }

    private graph() {
        const graph = graphOf(this.plan, this.id, this.options);
        if (!graph) throw new Error(`The picture ${this.id} is listed as a graph and gives none.`);
        return graph;
    }
}

/** Mermaid refuses more lines than this, unless whoever shows the file has set it otherwise. */
const mostLines = 500;

function tooManyLines(count: number): string | undefined {
    return count > mostLines
        ? `It has ${count} lines, and Mermaid shows no more than ${mostLines} unless its maxEdges is set higher. DOT has no such limit.`
        : undefined;
}
