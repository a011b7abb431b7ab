import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { URI } from 'langium';
import { expect, test } from 'vitest';
import { type Session, startSession } from '../support/server.ts';

/** What stands in the files; each says something else about who there is, so that others depend on it. */
const texts: Record<string, string[]> = {
    'a/plan.delivery': [
        'import "people.delivery"\nsystem A "A" {\n    led by Chief\n}\nmetric M "m" {\n    actual from "m.csv"\n}\n',
        'import "../b/people.delivery"\nsystem A "A" {\n    led by Chief\n}\n',
        'system A "A" {\n    led by Chief\n',
    ],
    'a/people.delivery': ['actor Chief "c"\n', 'actor Other { reports to Nobody }\n'],
    'b/people.delivery': ['actor Chief "c"\n', 'system B "B" { led by Nobody }\n'],
    'a/m.csv': ['date,value\n2012,1\n', 'nothing\n'],
    'a/delivery.json': ['{ "profile": "draft" }', '{ "profile": "no" }'],
};
const paths = Object.keys(texts);

const path = fc.constantFrom(...paths);
const number = fc.nat(2);
/** What happens: to the disk, which is told of later, and in the editor. */
const event = fc.oneof(
    fc.record({ what: fc.constant('write' as const), path, number }),
    fc.record({ what: fc.constant('delete' as const), path }),
    fc.record({ what: fc.constant('rename folder' as const) }),
    fc.record({ what: fc.constant('tell' as const) }),
    fc.record({ what: fc.constant('open' as const), path, number }),
    fc.record({ what: fc.constant('change' as const), path, number }),
    fc.record({ what: fc.constant('close' as const), path }),
);
type Event = typeof event extends fc.Arbitrary<infer One> ? One : never;

/** A folder, an editor that shows some of its files, and what the editor has still to tell of the disk. */
class World {
    readonly folder: string;
    readonly shown = new Map<string, string>();
    private untold: { uri: string; type: 1 | 2 | 3 }[] = [];
    private readonly session: Session;
    private version = 1;

    private constructor(folder: string, session: Session) {
        this.folder = folder;
        this.session = session;
    }

    static async start(): Promise<World> {
        const folder = mkdtempSync(join(tmpdir(), 'delivery-events-'));
        for (const one of paths) {
            mkdirSync(dirname(join(folder, one)), { recursive: true });
            writeFileSync(join(folder, one), texts[one]![0]!);
        }
        const session = await startSession(folder);
        await session.settled();
        return new World(folder, session);
    }

    uri(one: string): string {
        return URI.file(join(this.folder, one)).toString();
    }

    async happen(one: Event): Promise<void> {
        const tell = (method: string, params: object) => this.session.client.sendNotification(method, params);
        if (one.what === 'tell') {
            await tell('workspace/didChangeWatchedFiles', { changes: this.untold });
            this.untold = [];
        } else if (one.what === 'rename folder') {
            const [from, to] = existsSync(join(this.folder, 'b')) ? ['b', 'c'] : ['c', 'b'];
            if (existsSync(join(this.folder, from!)) && !existsSync(join(this.folder, to!)))
                renameSync(join(this.folder, from!), join(this.folder, to!));
            this.untold.push({ uri: this.uri(from!), type: 3 }, { uri: this.uri(to!), type: 1 });
        } else if (one.what === 'write') {
            const at = join(this.folder, one.path);
            const type = existsSync(at) ? 2 : 1;
            mkdirSync(dirname(at), { recursive: true });
            writeFileSync(at, texts[one.path]![one.number % texts[one.path]!.length]!);
            this.untold.push({ uri: this.uri(one.path), type });
        } else if (one.what === 'delete') {
            rmSync(join(this.folder, one.path), { force: true });
            this.untold.push({ uri: this.uri(one.path), type: 3 });
        } else if (one.what === 'close') {
            if (!this.shown.delete(one.path)) return;
            await tell('textDocument/didClose', { textDocument: { uri: this.uri(one.path) } });
        } else {
            // An editor shows plans and settings to this server, and no tables.
            if (one.path.endsWith('.csv') || (one.what === 'open') === this.shown.has(one.path)) return;
            const text = texts[one.path]![one.number % texts[one.path]!.length]!;
            this.shown.set(one.path, text);
            const version = ++this.version;
            const languageId = one.path.endsWith('.json') ? 'json' : 'delivery';
            const textDocument = { uri: this.uri(one.path), languageId, version, text };
            if (one.what === 'open') await tell('textDocument/didOpen', { textDocument });
            else await tell('textDocument/didChange', { textDocument, contentChanges: [{ text }] });
        }
    }

    /** What the editor shows of each file. */
    async findings(session = this.session): Promise<Record<string, unknown>> {
        await session.settled();
        const all = [...paths, 'c/people.delivery', 'b', 'c'];
        return Object.fromEntries(
            all.map(one => [one, session.diagnostics(this.uri(one)).map(({ code, range }) => [code, range.start])]),
        );
    }

    /** What a server says that has seen nothing but how it all ended. */
    async afresh(): Promise<Record<string, unknown>> {
        const fresh = await startSession(this.folder);
        for (const [one, text] of this.shown) {
            const languageId = one.endsWith('.json') ? 'json' : 'delivery';
            const textDocument = { uri: this.uri(one), languageId, version: 1, text };
            await fresh.client.sendNotification('textDocument/didOpen', { textDocument });
        }
        const findings = await this.findings(fresh);
        fresh.close();
        return findings;
    }

    end(): void {
        this.session.close();
        rmSync(this.folder, { recursive: true });
    }
}

/** What happens, and what a server then says that saw all of it, and one that sees only the end. */
async function bothAfter(events: readonly Event[]): Promise<{ seen: unknown; fresh: unknown }> {
    const world = await World.start();
    try {
        for (const one of events) await world.happen(one);
        await world.happen({ what: 'tell' });
        return { seen: await world.findings(), fresh: await world.afresh() };
    } finally {
        world.end();
    }
}

test('whatever comes, changes and goes, and in whatever order it is told, the end is all that counts', async () => {
    await fc.assert(
        fc.asyncProperty(fc.array(event, { minLength: 3, maxLength: 12 }), async events => {
            const { seen, fresh } = await bothAfter(events);
            expect(seen).toEqual(fresh);
        }),
        { numRuns: 12 },
    );
});

// A file that an edit has made is gone after the edit is undone.
const made = 'b/people.delivery';
const orders: Event[][] = [
    [{ what: 'close', path: made }, { what: 'delete', path: made }, { what: 'tell' }],
    [{ what: 'delete', path: made }, { what: 'tell' }, { what: 'close', path: made }],
    [{ what: 'delete', path: made }, { what: 'close', path: made }, { what: 'tell' }],
    [
        { what: 'delete', path: made },
        { what: 'close', path: made },
        { what: 'write', path: made, number: 0 },
        { what: 'delete', path: made },
    ],
];
test.each(orders)('a file that is gone has no findings (%o, %o, %o)', async (...order) => {
    const open: Event = { what: 'open', path: made, number: 1 };
    const { seen } = await bothAfter([open, ...order.filter(one => one !== undefined)]);
    expect((seen as Record<string, unknown>)[made]).toEqual([]);
});
