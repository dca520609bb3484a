using System.Text;
using Arende.Application.Imports;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Import;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Imports;

/// <summary>The database is asked for those assignments alone that a row may be, by the index of the search.</summary>
public abstract class AssignmentMatchesContract(TestStorage storage)
{
    private static readonly Viewer reader = new(PersonId.New(), UnitId.New(), "", new HashSet<string> { Role.Controller });

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ÅTGÄRDSPLAN för årsrika lågor", "Åtgärdsplan för årsrika lågor")]
    [InlineData("3.2 Kajen (norra delen)", "Kajen, norra delen")]
    [InlineData("Ny ö", "ny Ö")]
    [InlineData("4.1 Plan för skolor i östra staden", "4.1 Skolor i östra staden, lokalförsörjning")]
    [InlineData("C++ och [hakar] 100%", "c och hakar 100")]
    public Task A_row_finds_its_assignment_however_its_words_are_written(string here, string row) => storage.With(async db =>
    {
        var known = new Assignment(here, AssignmentKind.Unknown, AssignmentStatus.OnPlan, caseId: null, unitId: null, AccessLevel.Open);
        db.Add(known);
        await db.SaveChangesAsync(Ct);

        Assert.Equal(known.Id, Assert.Single(await new AssignmentMatches(db).Of(reader, Report(row), joined: null, doubled: [], Ct)).Here?.Id);
    });

    [Fact]
    public Task An_assignment_with_no_word_of_any_row_is_not_read() => storage.With(async db =>
    {
        db.Add(new Assignment("Hamnens kajer", AssignmentKind.Unknown, AssignmentStatus.OnPlan, caseId: null, unitId: null, AccessLevel.Open));
        await db.SaveChangesAsync(Ct);
        // Whoever read this row would fail.
        await db.Database.ExecuteSqlAsync($"UPDATE assignments SET current = '[]' WHERE title = 'Hamnens kajer'", Ct);

        Assert.Null(Assert.Single(await new AssignmentMatches(db).Of(reader, Report("Torgets belysning"), joined: null, doubled: [], Ct)).Here);
        await db.Assignments.Where(a => a.Title == "Hamnens kajer").ExecuteDeleteAsync(Ct);
    });

    private static StaffReportDocument Report(string row) => StaffReportReader.Read(Encoding.UTF8.GetBytes(
        $"# Uppföljning\n\n## Förslag till beslut\n\n1. Godkänna.\n\n## Ärendet\n\n| Uppdrag | Status | Slutdatum |\n|---|---|---|\n| {row} | Pågår | 2027-12-31 |\n"), Ct);
}

public sealed class PostgresAssignmentMatchesTests(PostgresStorage storage) : AssignmentMatchesContract(storage), IClassFixture<PostgresStorage>;

public sealed class SqliteAssignmentMatchesTests(SqliteStorage storage) : AssignmentMatchesContract(storage), IClassFixture<SqliteStorage>;
