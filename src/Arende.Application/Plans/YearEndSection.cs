using Arende.Application.Drafts;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Plans;

/// <summary>An assignment that a year-end proposes to end.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Title">What was to be done.</param>
/// <param name="Turn">How it would end.</param>
/// <param name="Into">Of a merger the other one's number.</param>
public sealed record ProposedEnd(AssignmentNumber Number, string Title, ProposedTurn Turn, AssignmentNumber? Into);

/// <summary>The section's words, which stand beside all others in Arende.Texts.</summary>
public interface IYearEndWords
{
    string Heading(int year);
    string Text(IReadOnlyList<ProposedEnd> ends);
}

/// <summary>
/// The section of the draft that names what its clause ends: the table of a report has what goes on. The draft is read by everybody, so it names no assignment that isn't.
/// </summary>
public sealed class YearEndSection(ArendeDb db, IYearEndWords words)
{
    /// <summary>Writes it anew; without anything to name it is gone.</summary>
    public async Task Write(Case c, int year, IReadOnlyList<Assignment> open, PersonId by, DateTimeOffset at, CancellationToken ct)
    {
        var ending = open.Where(assignment => assignment.ProposedTurn is not null).ToList();
        var ids = ending.Select(assignment => assignment.Id).Concat(ending.Select(assignment => assignment.ProposedTurn!.Into).OfType<AssignmentId>()).ToList();
        var readable = ids.Count == 0 ? [] : await db.Assignments
            .Where(a => ids.Contains(a.Id) && a.Access == AccessLevel.Open && (a.CaseId == null || db.Cases.Any(one => one.Id == a.CaseId && one.Access == AccessLevel.Open)))
            .Select(a => new { a.Id, Number = new AssignmentNumber(a.Series, a.NumberYear, a.Serial) }).ToDictionaryAsync(a => a.Id, a => a.Number, ct);
        var ends = ending.Where(assignment => readable.ContainsKey(assignment.Id)).Select(assignment => new ProposedEnd(assignment.Number, assignment.Title, assignment.ProposedTurn!,
            assignment.ProposedTurn!.Into is { } into && readable.TryGetValue(into, out var number) ? number : null)).ToList();
        var heading = words.Heading(year);
        var before = c.Report.Sections.FirstOrDefault(section => section.Heading.Trim() == heading);
        if (before is null && ends.Count == 0) return;
        var others = c.Report.Sections.Where(section => section != before).ToList();
        var written = before ?? new Section(SectionKind.Other, heading, "");
        // At its place, where it stood before.
        if (ends.Count > 0) others.Insert(before is null ? others.Count : c.Report.Sections.Index().First(one => one.Item == before).Index, written with { Text = words.Text(ends), IsNotApplicable = false });
        db.EarlierSections.AddRange(c.Write(c.Title, c.Report with { Sections = others }, by, at).Select(section => EarlierSection.Of(c.Id, section)));
    }
}
