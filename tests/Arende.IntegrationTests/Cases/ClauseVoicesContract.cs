using Arende.Application.Distribution;
using Arende.Application.Mail;
using Arende.Application.Meetings;
using Arende.Application.Search;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Mail;
using Arende.Domain.Meetings;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Cases;

/// <summary>Two lists of clauses, one for the council and one for the board's own part, are never read, decided or sent as one.</summary>
public abstract class ClauseVoicesContract : IAsyncLifetime
{
    private const string TwoLists = """
        Kommunstyrelsen föreslår kommunfullmäktige besluta:

        1. Anta avgifterna för gästhamnen.
        2. Avgifterna gäller från den 1 januari 2027.

        Kommunstyrelsen beslutar för egen del:

        1. Godkänna redovisningen av gästhamnens ekonomi.
        2. Ge Samhällsbyggnadskontoret i uppdrag att informera båtägarna.
        """;

    private static readonly CancellationToken Ct = CancellationToken.None;
    private TestApplication app = null!;
    private BoardWalk walk = null!;

    protected abstract Task<TestApplication> Start();

    protected virtual ValueTask Stop() => ValueTask.CompletedTask;

    public async ValueTask InitializeAsync()
    {
        app = await Start();
        walk = new BoardWalk(app);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await Stop();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_is_read_from_a_file_is_stored_list_by_list_with_its_own_numbers()
    {
        var id = await walk.Import(TwoLists);

        Assert.Equal("Council: 1 Anta, 2 Avgifterna; Board: 1 Godkänna, 2 Ge", Told((await walk.Case(id)).Report.Clauses));
    }

    [Fact]
    public async Task The_lists_go_to_the_board_and_are_kept_with_its_decision()
    {
        var id = await walk.Import(TwoLists);
        await walk.ToTheBoard(id);

        Assert.Equal("Council: 1 Anta, 2 Avgifterna; Board: 1 Godkänna, 2 Ge", Told((await app.Read(db => Proposal.Of(db, BodyFunction.Board, [id], Ct)))[id].Clauses));
        await walk.Record(UsualBodies.Board, id, Outcome.ApproveChanged, "Anta avgifterna med ändring.", "", "Godkänna redovisningen av gästhamnens ekonomi.", "Ge kontoret i uppdrag att informera.");

        Assert.Equal("Council: 1 Anta; Board: 1 Godkänna, 2 Ge", Told((await Decided(id)).Clauses));
    }

    [Theory]
    [InlineData(Outcome.Approve)]
    [InlineData(Outcome.ReferToCouncil)]
    public async Task The_mail_says_which_clauses_the_board_has_decided_and_which_it_only_proposes(Outcome outcome)
    {
        var id = await walk.Import(TwoLists);
        await walk.ToTheBoard(id);
        await walk.Record(UsualBodies.Board, id, outcome);

        var item = await Decided(id);
        var meeting = await app.Read(db => db.Meetings.AsNoTracking().SingleAsync(m => m.Id == item.MeetingId, Ct));
        var mail = await app.Do<IMailWords, ComposedMail>(words => Task.FromResult(words.Decision(new DecisionToSend("KS 2025-1", "Gästhamnen", Case.UsualType, item, meeting, UsualBodies.Board, []), null)));

        Assert.Contains("""
            Kommunstyrelsen föreslår: Kommunfullmäktige beslutar:

            1. Anta avgifterna för gästhamnen.
            2. Avgifterna gäller från den 1 januari 2027.

            Kommunstyrelsen beslutar:

            1. Godkänna redovisningen av gästhamnens ekonomi.
            2. Ge Samhällsbyggnadskontoret i uppdrag att informera båtägarna.
            """.ReplaceLineEndings("\n"), mail.Text, StringComparison.Ordinal);
        Assert.StartsWith("Beslut i ärende", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("Det som kommunstyrelsen föreslår är inte avgjort än", mail.Text, StringComparison.Ordinal);
        Assert.Contains("<li value=\"2\">Ge ", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_lists_the_search_says_whose_a_clause_is()
    {
        var id = await walk.Import(TwoLists);

        var headings = await app.Read(db => db.SearchTexts.Where(text => text.CaseId == id && text.Kind == SearchKind.Clause).OrderBy(text => text.Place).Select(text => text.Heading).ToListAsync(Ct));

        Assert.Equal(["1 (Kommunfullmäktige)", "2 (Kommunfullmäktige)", "1 (Kommunstyrelsen)", "2 (Kommunstyrelsen)"], headings);
    }

    [Fact]
    public async Task What_the_committee_decides_itself_is_not_before_the_board()
    {
        var id = await walk.Import("Arbetsutskottet beslutar:\n\n1. Lägga rapporten till handlingarna.\n\nArbetsutskottet föreslår:\nKommunstyrelsen beslutar:\n\n1. Anta planen.");
        await walk.ToTheBoard(id);

        Assert.Equal("Board: 1 Anta", Told((await app.Read(db => Proposal.Of(db, BodyFunction.Board, [id], Ct)))[id].Clauses));
    }

    private Task<AgendaItem> Decided(CaseId id) => app.Read(db => (
        from item in db.AgendaItems.AsNoTracking()
        join meeting in db.Meetings on item.MeetingId equals meeting.Id
        where item.CaseId == id && meeting.BodyId == UsualBodies.Board.Id
        select item).SingleAsync(Ct));

    private static string Told(IReadOnlyList<Clause> clauses) => string.Join("; ", ClauseList.Of(clauses).Select(list =>
        $"{list.Voice?.Decides}: {string.Join(", ", list.Clauses.Select(clause => $"{clause.Number} {clause.Text.Split(' ')[0]}"))}"));
}

public sealed class ClauseVoicesOnSqlite : ClauseVoicesContract
{
    protected override Task<TestApplication> Start() => TestApplication.OnSqlite();
}

public sealed class ClauseVoicesOnPostgres : ClauseVoicesContract
{
    private readonly TestPostgres database = new();

    protected override async Task<TestApplication> Start()
    {
        await database.InitializeAsync();
        return await TestApplication.OnPostgres(database);
    }

    protected override async ValueTask Stop() => await database.DisposeAsync();
}
