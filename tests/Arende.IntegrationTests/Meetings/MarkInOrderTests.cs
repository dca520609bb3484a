using Arende.Application.Documents;
using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Meetings;

public sealed class MarkInOrderTests : IAsyncLifetime
{
    private TestApplication app = null!;
    private MeetingId meeting;
    private CaseId id;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite();
        id = await app.WaitsForCommittee("Badplatsen i Lövvik", attached: "Första kartan");
        meeting = await app.PlanCommittee();
        await app.Do<AddToAgenda>(add => add.Run(app.As(Role.Clerk), meeting, id, Ct));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_new_document_and_a_new_version_take_the_mark_back_and_say_which()
    {
        await Mark(await Seen());
        var marked = await Case();
        Assert.True(marked.IsInOrder);
        Assert.Equal("Person clerk", marked.InOrder!.ByName);

        await app.Register(id, "En skrivelse");
        await app.Do<AddDocumentVersion>(add => add.Run(app.As(Role.CaseOfficer), id, 1, AgendaWorld.Text("Andra kartan"), Ct));
        var now = await Case();
        Assert.False(now.IsInOrder);
        Assert.Equal([new(ContentChangeKind.NewDocument, 2), new(ContentChangeKind.NewVersion, 1)], now.ChangedSince);

        await Mark(await Seen());
        Assert.True((await Case()).IsInOrder);
    }

    [Fact]
    public async Task What_came_after_the_page_was_shown_is_not_marked()
    {
        var seen = await Seen();
        await app.Register(id, "En skrivelse");
        await Assert.ThrowsAsync<LostRaceException>(() => Mark(seen));
        Assert.Null((await Case()).InOrder);
    }

    [Fact]
    public async Task The_mark_is_taken_back_by_hand()
    {
        await Mark(await Seen());
        var item = (await app.Agenda(meeting))[0].Item;
        await app.Do<MarkInOrder>(mark => mark.TakeBack(app.As(Role.Clerk), meeting, item, Ct));
        Assert.Null((await Case()).InOrder);
    }

    private async Task<SeenContent> Seen()
    {
        var item = Assert.Single(await app.Agenda(meeting));
        return new SeenContent(item.Item, item.Case!.Ready.Content.Seen);
    }

    private Task Mark(SeenContent seen) => app.Do<MarkInOrder>(mark => mark.Run(app.As(Role.Clerk), meeting, [seen], Ct));

    private async Task<CallableCase> Case() => Assert.Single(await app.Agenda(meeting)).Case!;
}
