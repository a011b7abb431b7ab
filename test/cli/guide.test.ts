import { expect, test } from 'vitest';
import { confidentialPlan, secret } from '../report/confidential-plan.ts';
import { folderWith, run } from './world.ts';

const plan = `system City "City of Riverton" {
    led by Mayor
    as of 2026-03
}
actor Mayor "Mayor"
`;

test('holds the guide against a plan, however much is open', async () => {
    const { status, out, err } = await run(folderWith({ 'plan.delivery': plan }), ['guide', '.']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(
        /^City of Riverton\nplan\.delivery, as of 2026-03-31\n\n1 {2}Develop a foundation for delivery/,
    );
    expect(out).toContain('✓ Who leads the system? — Mayor\n');
});

test('tells plans one after the other; a part of a plan tells its plan', async () => {
    const folder = folderWith({
        '.git/HEAD': '',
        'b/plan.delivery': plan.replace('City of Riverton', 'Second'),
        'a/plan.delivery': `import "more.delivery"\n${plan}`,
        'a/more.delivery': 'actor More "More"\n',
    });
    const { out } = await run(folder, ['guide', '.', '--as-of', '2027']);
    expect(out.match(/^.*, as of .*$/gm)).toEqual([
        'a/plan.delivery, as of 2027-12-31',
        'b/plan.delivery, as of 2027-12-31',
    ]);
    expect((await run(folder, ['guide', 'a/more.delivery'])).out).toMatch(/^City of Riverton\na\/plan\.delivery/);
    const { plans } = JSON.parse((await run(folder, ['guide', '.', '--format', 'json', '--open'])).out);
    expect(plans.map(({ title }: { title: string }) => title)).toEqual(['City of Riverton', 'Second']);
    expect(JSON.stringify(plans)).not.toContain('"answered"}');
    expect((await run(folder, ['guide', '.', '--format', 'markdown'])).out).toMatch(
        /^# City of Riverton: .*\n(?:.*\n)*# Second: /,
    );
});

test('where there is no plan it says what one is', async () => {
    const folder = folderWith({ 'people.delivery': 'actor Mayor "Mayor"\n' });
    const { status, out, err } = await run(folder, ['guide', 'people.delivery']);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toBe('delivery: people.delivery: there is no plan here. A plan is a file with a `system` block.\n');
    expect((await run(folder, ['guide', 'nowhere.delivery'])).status).toBe(2);
    expect((await run(folder, ['guide', '.', '--format', 'pdf'])).status).toBe(2);
    expect((await run(folder, ['guide', '.', '--as-of', '2026-13'])).status).toBe(2);
});

test('says on a terminal what it withholds elsewhere', async () => {
    const folder = folderWith(confidentialPlan);
    const note = 'Names, judgments about people and private imports are withheld here.';
    const pipe = await run(folder, ['guide', 'plan.delivery']);
    expect(pipe.out).not.toMatch(secret);
    expect(pipe.out).toContain(note);
    const json = await run(folder, ['guide', 'plan.delivery', '--format', 'json'], { terminal: true });
    expect(json.out).not.toMatch(secret);
    expect(json.err).toContain(note);
    expect((await run(folder, ['guide', 'plan.delivery'], { terminal: true })).out).toMatch(secret);
    expect((await run(folder, ['guide', 'plan.delivery', '--include-confidential'])).out).toMatch(secret);
});

test('follows the settings of the workspace, and says what it cannot read', async () => {
    const folder = folderWith({
        'delivery.json': '{ "profile": "draft" }',
        'plan.delivery': `${plan}coalition Friends "Friends" {\n    member Mayor\n}\nactor Clerk "Clerk" {\n    rle "x"\n}\n`,
    });
    const { status, out, err } = await run(folder, ['guide', '.']);
    expect(status).toBe(0);
    expect(err).toBe(
        'delivery: plan.delivery has 1 problem of form. What can be read counts; delivery check says more.\n',
    );
    expect(out).toContain('For later\n');
    expect(out).toContain('for later: the plan is a draft');
});

test('colours the marks where colours are wanted', async () => {
    const folder = folderWith({ 'plan.delivery': plan });
    const { out } = await run(folder, ['guide', '.'], { terminal: true, columns: 60, env: { FORCE_COLOR: '1' } });
    expect(out).toContain('\u001b[32m✓\u001b[39m Who leads the system? — Mayor\n');
});
