import { URI } from 'langium';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { BothDisks } from '../../src/editor/both-disks.ts';
import { ClientDisk } from '../../src/editor/client-disk.ts';
import { readTextsRequest } from '../../src/protocol.ts';
import { FarFiles } from '../support/far-files.ts';
import { soon } from '../support/patience.ts';
import { type Session, startSession } from '../support/server.ts';

const folder = 'vscode-vfs://github/transport/plans';
const plan = `import "people.delivery"

system Railways "Ministry of Transport" {
    led by Minister
}

metric Punctuality "Trains on time" {
    measured in "%"
    actual from "data/punctuality.csv"
}

aspiration OnTime "Trains run on time" {
    measured by Punctuality
}

coalition Rail for OnTime {
    led by Minister
}
`;
const people = 'actor Minister "Minister of Transport" {\n    kind person\n}\n';

let session: Session | undefined;
afterEach(() => {
    session?.close();
    session = undefined;
});

async function open(texts: ConstructorParameters<typeof FarFiles>[1]): Promise<FarFiles> {
    const far = new FarFiles(folder, texts);
    session = await startSession(undefined, { far, initializationOptions: { files: true } });
    await session.open(`${folder}/plan.delivery`, plan);
    return far;
}

const rules = () => session!.diagnostics(`${folder}/plan.delivery`).map(({ code }) => code);
const changed = async (path: string) => {
    await session!.client.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: `${folder}/${path}`, type: 2 }],
    });
    await session!.settled();
};

describe('A plan that is on no disk', () => {
    test('has what it imports, reads and is set', async () => {
        await open({
            'plan.delivery': plan,
            'people.delivery': people,
            'data/punctuality.csv': 'date,value\n2012-01,81\n',
            'delivery.json': '{ "principles": { "metric/no-direction": "off" } }',
        });
        expect(rules()).not.toContain('reference/import-missing');
        expect(rules()).not.toContain('reference/unknown-name');
        expect(rules().filter(rule => String(rule).startsWith('data/'))).toEqual([]);
        expect(rules()).not.toContain('metric/no-direction');
    });

    test('is told what is missing of it', async () => {
        await open({ 'plan.delivery': plan });
        expect(rules()).toContain('reference/import-missing');
        expect(rules().filter(rule => String(rule).startsWith('data/'))).not.toEqual([]);
        expect(rules()).toContain('metric/no-direction');
    });

    test('follows what changes there', async () => {
        const far = await open({ 'plan.delivery': plan, 'people.delivery': people });
        far.texts.set(`${folder}/people.delivery`, people.replace('Minister', 'Secretary'));
        await changed('people.delivery');
        await soon(() => expect(rules()).toContain('reference/unknown-name'));
    });

    test('says why an import cannot be read', async () => {
        await open({
            'plan.delivery': plan,
            'people.delivery': { problem: 'unreadable', why: 'may not be read by you' },
        });
        const [told] = session!.diagnostics(`${folder}/people.delivery`);
        expect(told?.message).toContain('may not be read by you');
        expect(rules()).toContain('reference/import-unreadable');
    });
});

describe('A disk that the client answers for', () => {
    const learned = (sendRequest: unknown, files = true) => {
        const disk = new ClientDisk({ sendRequest } as never);
        disk.learn({ initializationOptions: { files } } as never);
        return disk;
    };

    test('is asked once for what is wanted in the same moment, a hundred files at a time', async () => {
        const ask = vi.fn(async (_method: string, { uris }: { uris: string[] }) => ({ texts: uris }));
        const disk = learned(ask);
        const uris = Array.from({ length: 250 }, (_, i) => URI.parse(`far:/${i}.delivery`));
        const texts = await Promise.all(uris.map(uri => disk.readFile(uri)));
        expect(texts).toEqual(uris.map(String));
        expect(ask.mock.calls.map(([method, { uris }]) => [method, uris.length])).toEqual([
            [readTextsRequest, 100],
            [readTextsRequest, 100],
            [readTextsRequest, 50],
        ]);
    });

    test('has a problem for each file when the client does not answer, and none when it does again', async () => {
        const silence = vi.spyOn(console, 'error').mockImplementation(() => {});
        const ask = vi.fn(async (): Promise<unknown> => Promise.reject(new Error('gone')));
        const disk = learned(ask);
        const uri = URI.parse('far:/plan.delivery');
        expect(await disk.readFile(uri)).toBe('');
        expect(disk.problems.get(uri.toString())).toEqual({ problem: 'unreadable', why: 'could not be opened' });
        expect(await disk.plansIn(uri)).toEqual({ uris: [], cut: false });
        expect(await disk.exists(uri)).toBe(false);
        ask.mockResolvedValue({ texts: ['system A "A" {}'] });
        expect(await disk.readFile(uri)).toBe('system A "A" {}');
        expect(disk.problems.size).toBe(0);
        silence.mockRestore();
    });

    test('asks nothing of a client that answers for no files, and nothing about what is not saved yet', async () => {
        const ask = vi.fn();
        const silent = learned(ask, false);
        expect(await silent.readText(URI.parse('far:/plan.delivery'))).toMatchObject({ problem: 'missing' });
        expect(await silent.plansIn(URI.parse('far:/'))).toEqual({ uris: [], cut: false });
        expect(await learned(ask).readText(URI.parse('untitled:people.delivery'))).toMatchObject({
            problem: 'missing',
        });
        expect(ask).not.toHaveBeenCalled();
    });
});

describe('A machine that also asks its client', () => {
    const here = URI.file(new URL('../../examples/riverton/plan.delivery', import.meta.url).pathname);
    const folder = URI.parse(here.toString().replace('/plan.delivery', ''));

    test('reads its own files by itself', async () => {
        const ask = vi.fn();
        const disk = new BothDisks({ sendRequest: ask } as never);
        expect(await disk.readFile(here)).toContain('system');
        expect(await disk.exists(here)).toBe(true);
        expect((await disk.readDirectory(folder)).map(({ uri }) => uri.toString())).toContain(here.toString());
        expect((await disk.plansIn(folder)).uris.map(String)).toContain(here.toString());
        expect(ask).not.toHaveBeenCalled();
    });

    test('asks for all others, if there is somebody to ask', async () => {
        const ask = vi.fn(async () => ({ texts: ['system A "A" {}'] }));
        const disk = new BothDisks({ sendRequest: ask } as never);
        const far = URI.parse('vscode-vfs://github/a/b/plan.delivery');
        expect(await disk.readable(far)).toBe(false);
        disk.learn({ initializationOptions: { files: true } } as never);
        expect(await disk.readText(far)).toBe('system A "A" {}');
    });
});
