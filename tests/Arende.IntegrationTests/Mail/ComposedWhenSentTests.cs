using System.Text.RegularExpressions;
using Arende.Application;
using Arende.Application.Cases;
using Arende.Application.Contracts;
using Arende.Application.Distribution;
using Arende.Application.Mail;
using Arende.Application.Messaging;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.History;
using Arende.Domain.Mail;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Mail;

/// <summary>A mail says what its reader may see when it is sent, however long it has waited.</summary>
public sealed class ComposedWhenSentTests : IAsyncLifetime
{
    private static readonly DateOnly Due = new(2025, 3, 1);
    private readonly SentMails sent = new();
    private TestApplication app = null!;
    private Case decided = null!;
    private Assignment assignment = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite(services => services.AddSingleton<IMailTransport>(sent)
            .Configure<ArendeOptions>(options => options.PublicUrl = "https://arende.example"));
        var officer = await app.Read(db => db.People.AsNoTracking().SingleAsync(p => p.Id == app.As(Role.CaseOfficer).PersonId, Ct));
        decided = new Case(new CaseNumber("KS", 2025, 7), "Skyddat boende", officer, AccessLevel.Open, app.Clock.GetUtcNow());
        assignment = new Assignment("Flytta boendet", AssignmentKind.Assignment, AssignmentStatus.OnPlan, decided.Id, officer.UnitId, AccessLevel.Open);
        assignment.Give(officer.UnitId, app.As(Role.Assignee).PersonId);
        assignment.SetDecidedDeadline(new DecidedDeadline(new Deadline("1 mars 2025", Due, DeadlinePrecision.Day), null, null), isOriginal: true);
        await Save(decided, assignment);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Of_a_case_that_became_secret_while_the_decision_waited_only_the_number_leaves()
    {
        await Request(await Decide("ekonomi@strandkoping.example", app.As(Role.Manager).UnitId));
        Assert.Equal("", await app.Read(db => db.Mails.Select(m => m.Subject + m.Text + m.Html + m.Digest).SingleAsync(Ct)));
        await MakeSecret();

        Assert.Equal("Beslut i ärende KS 2025-7", Assert.Single(await sent.From(app)).Subject);
        NothingOfItIsSaid();
    }

    [Fact]
    public async Task A_mail_that_is_tried_again_is_composed_again()
    {
        await Request(await Decide("ekonomi@strandkoping.example", app.As(Role.Manager).UnitId));
        sent.Trouble = new IOException("The server is away.");
        Assert.Empty(await sent.From(app));
        await MakeSecret();
        sent.Trouble = null;
        app.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Single(await sent.From(app));
        NothingOfItIsSaid();
    }

    [Fact]
    public async Task Of_a_secret_assignment_its_own_owner_gets_no_title_by_mail()
    {
        await Remind();
        await AskForReport();
        await MakeSecret();

        var mails = await sent.From(app);
        Assert.Equal(2, mails.Count);
        Assert.All(mails, mail => Assert.Contains("Ett uppdrag med sekretess", mail.Text, StringComparison.Ordinal));
        NothingOfItIsSaid();
    }

    [Fact]
    public async Task What_changed_hands_or_was_reported_before_the_mail_went_is_not_mailed()
    {
        await Remind();
        await AskForReport();
        await app.Read(async db =>
        {
            (await db.Assignments.SingleAsync(Ct)).Report(AssignmentStatus.Done, app.Clock.GetUtcNow());
            (await db.StatusReports.SingleAsync(Ct)).Answer(AssignmentStatus.Done, "Klart.", null, app.As(Role.Assignee).PersonId, app.Clock.GetUtcNow());
            return await db.SaveChangesAsync(Ct);
        });

        Assert.Empty(await sent.From(app));
        Assert.All(await app.Read(db => db.Mails.Select(m => m.State).ToListAsync(Ct)), state => Assert.Equal(MailState.NotNeeded, state));
    }

    [Theory]
    [InlineData(AccessLevel.Open, true, "https://arende.example/distribution/")]
    [InlineData(AccessLevel.Open, false, "https://arende.example/acknowledge/")]
    [InlineData(AccessLevel.Secret, true, "https://arende.example/distribution/")]
    public async Task Who_can_open_the_decision_gets_a_link_to_it_and_others_one_that_acknowledges(AccessLevel access, bool toAUnit, string address)
    {
        await Request(await Decide("nagon@example.se", toAUnit ? app.As(Role.Manager).UnitId : null));
        if (access == AccessLevel.Secret) await MakeSecret();

        var mail = Assert.Single(await sent.From(app));
        Assert.Contains(address, mail.Text, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{address}", mail.Html, StringComparison.Ordinal);
    }

    /// <summary>Somebody outside, and a unit where nobody keeps its secrets.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_became_secret_is_not_sent_to_who_may_not_read_it_and_waits_for_the_clerk(bool toAUnit)
    {
        var row = await Decide("sbk@strandkoping.example", toAUnit ? app.As(Role.Assignee).UnitId : null);
        await Request(row);
        await MakeSecret();

        Assert.Empty(await sent.From(app));
        Assert.Equal(MailState.NotNeeded, await app.Read(db => db.Mails.Select(m => m.State).SingleAsync(Ct)));
        var withheld = await app.Read(db => db.DistributionRows.AsNoTracking().SingleAsync(Ct));
        Assert.Equal(DistributionState.Withheld, withheld.State);
        Assert.Equal(HistoryKind.DecisionWithheld, await LastFact());

        var clerk = app.As(Role.Clerk);
        var refused = await Assert.ThrowsAsync<BrokenRuleException>(() => app.Do<SettleRow>(use => use.Run(clerk, row.Id, withheld.Attempt, row.UnitId, "annan@example.se", Ct)));
        Assert.Equal(Rule.RecipientMayNotRead, refused.Rule);
        await app.Do<SettleRow>(use => use.RunBy(clerk, row.Id, withheld.Attempt, DistributionChannel.Post, null, "", Ct));
        await app.Do<HandOver>(use => use.Run(clerk, row.Id, withheld.Attempt + 1, new DateOnly(2025, 3, 3), Ct));
        Assert.Equal(DistributionState.Sent, await app.Read(db => db.DistributionRows.Select(r => r.State).SingleAsync(Ct)));
    }

    [Fact]
    public async Task What_waited_for_the_server_when_it_became_secret_does_not_go_to_somebody_outside()
    {
        await Request(await Decide("nagon@example.se", null));
        sent.Trouble = new IOException("The server is away.");
        Assert.Empty(await sent.From(app));
        await MakeSecret();
        sent.Trouble = null;
        app.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Empty(await sent.From(app));
        Assert.Equal(DistributionState.Withheld, await app.Read(db => db.DistributionRows.Select(r => r.State).SingleAsync(Ct)));
    }

    [Fact]
    public async Task What_is_kept_of_a_mail_holds_no_key_to_its_link()
    {
        await Request(await Decide("nagon@example.se", null));
        var handed = Assert.Single(await sent.From(app));
        var token = Regex.Match(handed.Text!, "/acknowledge/([0-9a-f]{64})").Groups[1].Value;
        Assert.NotEmpty(token);

        var kept = await app.Read(db => db.Mails.AsNoTracking().SingleAsync(Ct));
        Assert.DoesNotContain(token, kept.Text + kept.Html, StringComparison.Ordinal);
        Assert.Equal(new ComposedMail(kept.Subject!, kept.Text!, kept.Html!).Digest, kept.Digest);
        Assert.Equal(AcknowledgementLink.HashOf(token), await app.Read(db => db.AcknowledgementLinks.Select(link => link.Hash).SingleAsync(Ct)));
    }

    private Task<HistoryKind> LastFact() => app.Read(db => db.History.Where(h => h.SubjectId == decided.Id.Value).OrderByDescending(h => h.Sequence).Select(h => h.Kind).FirstAsync(Ct));

    private void NothingOfItIsSaid() => Assert.All(sent.All, mail =>
    {
        var said = mail.Subject + mail.Text + mail.Html;
        Assert.All(["Skyddat", "hemlig adress", "Flytta"], word => Assert.DoesNotContain(word, said, StringComparison.OrdinalIgnoreCase));
    });

    private Task MakeSecret() => app.Do<ChangeAccess>(use => use.Run(app.As(Role.Registrar), decided.Id, AccessLevel.Secret, Ct));

    private async Task<DistributionRow> Decide(string address, UnitId? unit)
    {
        var meeting = new Meeting(UsualBodies.Board, new DateOnly(2025, 2, 3));
        meeting.Decided(decided.Id, 17, Outcome.Approve, [new Clause(1, "Att boendet får en hemlig adress")]);
        var row = new DistributionRow(decided.Id, meeting.Item(decided.Id).Id, new Recipient(1, "Mottagaren", unit, address), app.Clock.GetUtcNow());
        await Save(meeting, row);
        return row;
    }

    private Task Request(DistributionRow row) => Handle(new DistributionRequested(decided.Id.Value, row.Id.Value, row.Attempt));

    private Task Remind() => app.Do<Application.Reminders.RemindOfAssignments>(remind => remind.Run(Ct));

    private async Task AskForReport()
    {
        var period = new ReportingPeriod("feb", 2025, "februari", "February", new(2025, 2, 28), new(2025, 3, 22), app.Clock.GetUtcNow());
        await Save(period, new StatusReport(period.Id, assignment.Id, assignment.UnitId, app.As(Role.Assignee).PersonId));
        await Handle(new StatusReportsAsked(period.Id.Value, app.As(Role.Assignee).PersonId.Value));
    }

    // As a consumer does it: what the handler leaves is saved with its inbox row.
    private Task Handle<T>(T message) where T : class, IEvent => app.Do<IServiceProvider>(async services =>
    {
        await services.GetRequiredService<IEventHandler<T>>().Handle(message, Ct);
        await services.GetRequiredService<ArendeDb>().SaveChangesAsync(Ct);
    });

    private Task<int> Save(params object[] rows) => app.Read(db =>
    {
        db.AddRange(rows);
        return db.SaveChangesAsync(Ct);
    });
}
