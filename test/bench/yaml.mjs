/* The same plan as YAML, and a JSON schema that knows of it what our grammar and reference know. */
import { createDeliveryServices } from '../../src/language/module.ts';
import { reference } from '../../src/language/reference.ts';
import { entriesOf } from '../../src/language/shapes.ts';

const services = createDeliveryServices();
const shapes = services.language.Shapes;

/** Turns a plan into YAML, line by line, and describes that YAML with a schema. */
export function yamlOf(text) {
    const out = [];
    const seen = new Map();
    for (const line of text.split('\n')) {
        const indent = line.length - line.trimStart().length;
        const bare = line.trim();
        if (bare === '' || bare.startsWith('//') || bare === '}') continue;
        const words = bare.replace(/\s*\{$/, '');
        if (indent === 0) {
            const [, keyword, name, title] = /^(external influence|joint action|\w+) +([\w-]+)(.*)$/.exec(words) ?? [];
            if (!keyword) continue;
            seen.clear();
            out.push(`- ${keyword.replaceAll(' ', '-')}: ${quoted(name + title)}`);
        } else {
            const [, key, value] = property.exec(words) ?? [];
            if (!key) continue;
            // A key of YAML is said once; what we say several times is numbered.
            const times = (seen.get(`${indent} ${key}`) ?? 0) + 1;
            seen.set(`${indent} ${key}`, times);
            const plain = key === 'sector' ? value : quoted(value);
            const number = times > 1 || indent > 4 ? `-${indent}-${times}` : '';
            out.push(`  ${key.replaceAll(' ', '-')}${number}: ${plain}`);
        }
    }
    return { yaml: `${out.join('\n')}\n`, schema: schemaOf() };
}

const property = /^([a-z]+(?: (?:by|to|in|of|on|from|with|not|because|spending|action))?)\b *(.*)$/;

const quoted = value => JSON.stringify(value.replaceAll('"', "'"));

function schemaOf() {
    const blocks = entriesOf(shapes).map(entry => {
        const { says, properties } = reference[entry.rule];
        const keyword = entry.phrase.join('-');
        return {
            type: 'object',
            description: says,
            required: [keyword],
            properties: {
                [keyword]: { type: 'string' },
                ...Object.fromEntries(
                    Object.entries(properties).map(([phrase, { says: about }]) => [
                        phrase.replaceAll(' ', '-'),
                        { type: 'string', description: about, ...(phrase === 'sector' ? { enum: sectors } : {}) },
                    ]),
                ),
            },
        };
    });
    return { $schema: 'http://json-schema.org/draft-07/schema#', type: 'array', items: { anyOf: blocks } };
}

const sectors = ['k12', 'higher-education', 'health', 'justice', 'transport', 'city', 'national-government', 'other'];
