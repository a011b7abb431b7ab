import { namePlace, propertyPlace } from '../../plan/file.ts';
import { principle } from '../principle.ts';

/** What formal bodies are called, where the name ends with it. */
const formal =
    /\b(?:steering (?:committee|group|board)|(?:programme|program|project|delivery|management|executive|oversight) (?:board|committee)|(?:leadership|management|executive) team|decision-making body)$/i;

export default principle({
    id: 'coalition/formal-body',
    area: 'coalition',
    statement: 'A guiding coalition is people who are won over, and no committee.',
    severity: 'info',
    cites: [
        {
            where: '1D',
            quote: 'A guiding coalition is not a steering committee or a formal decision-making body, nor is it a leadership team.',
        },
    ],
    ours: 'We go by how its title ends: “Steering Group”, “Programme Board”, “Leadership Team”.',
    noFix: 'Its members have to be thought of one by one.',
    check(plan, report) {
        for (const coalition of plan.coalitions) {
            const spaced = coalition.title ?? coalition.name?.replace(/([a-z])([A-Z])/g, '$1 $2');
            const found = spaced && formal.exec(spaced.trim());
            if (!found) continue;
            report({
                at: coalition.title ? propertyPlace(coalition, 'title') : namePlace(coalition),
                about: coalition,
                message: `A ${found[0].toLowerCase()} decides by office and minutes; a guiding coalition works because its people want the same and use their influence for it. Keep the body for its decisions, and list here, under another name, those whom you will win one by one.`,
            });
        }
    },
    good: `coalition Readiness "Friends of the diploma" {
    partial because "names follow"
}`,
    bad: `coalition Readiness «"Diploma Steering Group"» {
    partial because "names follow"
}`,
    near: `coalition Readiness "Friends of the State Board and of its steering group's work" {
    partial because "names follow"
}`,
});
