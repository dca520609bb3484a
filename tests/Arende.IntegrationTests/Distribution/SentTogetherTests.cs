using Arende.Application;
using Arende.Application.Cases;
using Arende.Application.Contracts;
using Arende.Application.Distribution;
using Arende.Application.Journal;
using Arende.Application.Messaging;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Arende.Web.Features.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Arende.IntegrationTests.Distribution;

/// <summary>Who of a decision's recipients has a copy of their own, and whose copy a link or a click is about.</summary>
public sealed class SentTogetherTests : IAsyncLifetime
{
    private const string Shared = "kansli@strandkoping.example";
    private readonly Unit roads = new("Gatukontoret", Shared);
    private readonly Unit parks = new("Parkkontoret", Shared);
    private TestApplication app = null!;
    private int serial;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Viewer Clerk => app.As(Role.Clerk);

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite();
        await Save(roads, parks);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Units_that_share_a_mailbox_have_each_their_own_copy()
    {
        var rows = await Distributed(roads.Name, parks.Name);

        Assert.Equal([(roads.Id, null), (parks.Id, null)], rows.Select(row => (row.UnitId!.Value, row.SentWith)));
        Assert.Equal(2, await Requested());
    }

    [Fact]
    public async Task Who_stands_twice_and_who_is_meant_by_the_address_alone_follow_the_units_copy()
    {
        var rows = await Distributed(Shared, roads.Name, roads.Name.ToUpperInvariant());

        var sent = rows.Single(row => row.SentWith is null);
        Assert.Equal(roads.Id, sent.UnitId);
        Assert.All(rows.Where(row => row.Id != sent.Id), row => Assert.Equal(sent.Id, row.SentWith));
        Assert.Equal(1, await Requested());
    }

    [Fact]
    public async Task A_unit_that_a_row_is_settled_to_has_its_own_copy_though_another_shares_the_mailbox()
    {
        var rows = await Distributed(roads.Name, "Någon som saknar adress");

        await app.Do<SettleRow>(use => use.Run(Clerk, rows[1].Id, rows[1].Attempt, parks.Id, "", Ct));

        Assert.Null((await Read(rows[1])).SentWith);
        Assert.Equal(2, await Requested());
    }

    [Fact]
    public async Task What_is_settled_to_where_another_copy_goes_is_not_sent_once_more()
    {
        var rows = await Distributed("nagon@example.se", "Någon som saknar adress");

        await app.Do<SettleRow>(use => use.Run(Clerk, rows[1].Id, rows[1].Attempt, null, "Nagon@example.se", Ct));

        Assert.Equal(rows[0].Id, (await Read(rows[1])).SentWith);
        Assert.Equal(1, await Requested());
    }

    [Fact]
    public async Task A_recipient_that_is_corrected_does_not_take_those_along_that_had_followed_it()
    {
        var rows = await Distributed(roads.Name, roads.Name);
        await app.Do<ArendeDb>(async db =>
        {
            foreach (var row in await db.DistributionRows.ToListAsync(Ct)) row.Bounce("550", app.Clock.GetUtcNow());
            await db.SaveChangesAsync(Ct);
        });

        await app.Do<SettleRow>(use => use.Run(Clerk, rows[0].Id, rows[0].Attempt, parks.Id, "", Ct));

        var other = await Read(rows[1]);
        Assert.Equal((null, DistributionState.Bounced, roads.Id), (other.SentWith, other.State, other.UnitId));
    }

    [Fact]
    public async Task A_link_acknowledges_the_one_decision_that_its_mail_had_and_no_other_at_the_address()
    {
        var (one, other) = ((await Distributed("nagon@example.se"))[0], (await Distributed("nagon@example.se"))[0]);
        var (link, token) = AcknowledgementLink.New(one, app.Clock.GetUtcNow());
        var (_, stranger) = AcknowledgementLink.New(other, app.Clock.GetUtcNow());
        await Save(link);

        Assert.False(await app.Do<AcknowledgeByLink, bool>(use => use.Run(stranger, Ct)));
        Assert.True(await app.Do<AcknowledgeByLink, bool>(use => use.Run(token, Ct)));

        Assert.Equal((DistributionState.Acknowledged, DistributionState.Waiting), ((await Read(one)).State, (await Read(other)).State));
    }

    [Fact]
    public async Task What_became_secret_does_not_go_to_an_inbox_where_nobody_keeps_secrets()
    {
        var school = new Unit("Skolan", mailbox: null);
        var teacher = new Person("L Lärare", "Lärare", "larare@strandkoping.example", school.Id, Role.Assignee);
        await Save(school, teacher, new Application.Accounts.Account(teacher.Id, teacher.Email));
        var row = Assert.Single(await Distributed(school.Name));
        Assert.Equal(DistributionChannel.Inbox, row.Channel);
        await Mark(row, AccessLevel.Secret);

        await app.Do<IServiceProvider>(async services =>
        {
            await services.GetRequiredService<IEventHandler<DistributionRequested>>().Handle(new DistributionRequested(row.CaseId.Value, row.Id.Value, row.Attempt), Ct);
            await services.GetRequiredService<ArendeDb>().SaveChangesAsync(Ct);
        });

        Assert.Equal(DistributionState.Withheld, (await Read(row)).State);
    }

    [Fact]
    public async Task What_became_secret_is_not_promised_to_who_may_not_read_it()
    {
        await Save(new Person("M Chef", "Chef", "chef@strandkoping.example", parks.Id, Role.Manager));
        var row = (await Distributed(roads.Name, parks.Name, "nagon@example.se", "Någon som saknar adress"))[0];
        Assert.Equal((3, 0, 1), Promised((await Verifying())[row.CaseId]));

        await Mark(row, AccessLevel.Secret);

        Assert.Equal((1, 2, 1), Promised((await Verifying())[row.CaseId]));
        var report = await app.Read(db => db.Cases.Where(c => c.Id == row.CaseId).Select(c => c.Report).SingleAsync(Ct));
        Assert.Equal((1, 2, 1), Promised(await app.Read(db => DecisionRecipients.Of(db, row.CaseId, report, Ct))));

        Task<IReadOnlyDictionary<CaseId, DecisionRecipients>> Verifying() => app.Read(db => DecisionRecipients.Of(db, [row.CaseId], Ct));
        static (int, int, int) Promised(DecisionRecipients of) => (of.Matched, of.Withheld, of.Unmatched);
    }

    [Fact]
    public async Task What_became_secret_is_not_sent_again_to_somebody_outside()
    {
        var row = Assert.Single(await Distributed("nagon@example.se"));
        await app.Do<ArendeDb>(async db =>
        {
            (await db.DistributionRows.SingleAsync(Ct)).WasSent(app.Clock.GetUtcNow());
            await db.SaveChangesAsync(Ct);
        });
        await Mark(row, AccessLevel.Secret);

        var refused = await Assert.ThrowsAsync<BrokenRuleException>(() => app.Do<SendAgain>(use => use.Run(Clerk, row.Id, row.Attempt, Ct)));

        Assert.Equal(Rule.RecipientMayNotRead, refused.Rule);
        Assert.Equal(DistributionState.Sent, (await Read(row)).State);
    }

    [Fact]
    public async Task A_mail_that_came_back_later_opens_the_row_and_those_that_it_was_sent_for()
    {
        var rows = await Distributed(Shared, roads.Name);
        var (sent, follower) = (rows.Single(row => row.SentWith is null), rows.Single(row => row.SentWith is not null));
        await app.Do<ArendeDb>(async db =>
        {
            foreach (var row in await db.DistributionRows.ToListAsync(Ct)) row.WasSent(app.Clock.GetUtcNow());
            await db.SaveChangesAsync(Ct);
        });
        Assert.Equal(0, await app.Read(db => db.DistributionRows.Open().CountAsync(Ct)));

        var attempt = (await Read(follower)).Attempt;
        await app.Do<NoteBounce>(note => note.Run(Clerk, follower.Id, attempt, "Mailbox\nfull", Ct));

        Assert.Equal((DistributionState.Bounced, "Mailbox full"), ((await Read(sent)).State, (await Read(sent)).Result));
        Assert.Equal(2, await app.Read(db => db.DistributionRows.Open().CountAsync(Ct)));
        Assert.True((await Read(sent)).State.MaySendAgain());
    }

    [Fact]
    public async Task What_was_received_did_not_come_back()
    {
        var row = Assert.Single(await Distributed(roads.Name));
        await app.Do<ArendeDb>(async db =>
        {
            var sent = await db.DistributionRows.SingleAsync(r => r.Id == row.Id, Ct);
            sent.Acknowledge(null, app.Clock.GetUtcNow());
            await db.SaveChangesAsync(Ct);
        });

        Assert.Equal(Rule.DistributionRowIsSettled, (await Assert.ThrowsAsync<BrokenRuleException>(() => app.Do<NoteBounce>(note => note.Run(Clerk, row.Id, row.Attempt, null, Ct)))).Rule);
    }

    private Task<List<DistributionRow>> Distributed(params string[] recipients) => DecisionFor.Distributed(app, ++serial, recipients);

    private Task<DistributionRow> Read(DistributionRow row) => app.Read(db => db.DistributionRows.AsNoTracking().SingleAsync(r => r.Id == row.Id, Ct));

    private Task<int> Requested() => app.Read(db => db.Outbox.CountAsync(m => m.Type == nameof(DistributionRequested), Ct));

    private Task Mark(DistributionRow row, AccessLevel access) =>
        app.Read(db => db.Cases.Where(c => c.Id == row.CaseId).ExecuteUpdateAsync(set => set.SetProperty(c => c.Access, access), Ct));

    private Task<int> Save(params object[] rows) => DecisionFor.Save(app, rows);
}
