using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.Documents;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Arende.Application.Search;

/// <summary>What a save changes of that which can be found.</summary>
internal sealed record SearchChanges(IReadOnlySet<CaseId> Cases, IReadOnlyList<Assignment> Assignments, IReadOnlyList<Person> People)
{
    public bool IsEmpty => Cases.Count == 0 && Assignments.Count == 0 && People.Count == 0;

    public static SearchChanges Of(ChangeTracker tracker)
    {
        var entries = tracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified).ToList();
        return new SearchChanges(
            entries.Where(entry => Concerns<Case>(entry, nameof(Case.Title), nameof(Case.Report))).Select(entry => ((Case)entry.Entity).Id)
                .Concat(entries.Where(entry => Concerns<AgendaItem>(entry, nameof(AgendaItem.Clauses), nameof(AgendaItem.Reason), nameof(AgendaItem.Outcome)))
                    .Select(entry => (AgendaItem)entry.Entity).Where(item => item.Outcome is not null).Select(item => item.CaseId))
                .Concat(entries.Where(entry => Concerns<Document>(entry, nameof(Document.Title), nameof(Document.Counterpart), nameof(Document.SecrecyProvision)))
                    .Select(entry => ((Document)entry.Entity).CaseId))
                .Concat(entries.Where(entry => Concerns<MadeReport>(entry, nameof(MadeReport.Title), nameof(MadeReport.Content))).Select(entry => ((MadeReport)entry.Entity).CaseId))
                .ToHashSet(),
            [.. entries.Where(entry => Concerns<Assignment>(entry, nameof(Assignment.Title))).Select(entry => (Assignment)entry.Entity)],
            [.. entries.Where(entry => Concerns<Person>(entry, nameof(Person.Name), nameof(Person.Title))).Select(entry => (Person)entry.Entity)]);
    }

    private static bool Concerns<T>(EntityEntry entry, params string[] properties) =>
        entry.Entity is T && (entry.State == EntityState.Added || properties.Any(name => entry.Property(name).IsModified));
}
