using System.Text.Json;
using Arende.Application;
using Arende.Application.Absences;
using Arende.Application.Access;
using Arende.Application.Accounts;
using Arende.Application.Cases;
using Arende.Application.Contracts;
using Arende.Application.History;
using Arende.Application.Mail;
using Arende.Application.Messaging;
using Arende.Application.Notifications;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Mail;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Arende.IntegrationTests.Reliability;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Notifications;

/// <summary>People are told of the steps that wait for them: in the inbox at once, by mail as they choose. It begins on a Monday at nine.</summary>
public abstract class WaitingStepsContract : IAsyncLifetime
{
    private readonly SentMails sent = new();
    private TestApplication app = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    protected abstract Task<TestApplication> Start(Action<IServiceCollection> with);

    protected virtual ValueTask Stop() => ValueTask.CompletedTask;

    public async ValueTask InitializeAsync() => app = await Start(services => services.AddSingleton<IMailTransport>(sent)
        .Configure<ArendeOptions>(options => options.PublicUrl = "https://arende.example"));

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await Stop();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_step_is_a_line_for_those_whose_it_is_until_it_is_taken()
    {
        var elsewhere = await Add(app.As(Role.Assignee).UnitId, Role.Manager);
        var id = await CaseWalk.Register(app);
        await Deliver();
        Assert.Empty(await Inbox(app.As(Role.CaseOfficer)));

        await CaseWalk.Complete(app, id, "WriteDraft", Role.CaseOfficer, "submit");
        await Deliver();
        await Deliver();
        Assert.Equal(NotificationKind.WorkItemOpened, Assert.Single(await Inbox(app.As(Role.Manager))));
        Assert.Empty(await Inbox(elsewhere));

        await CaseWalk.Complete(app, id, "Review", Role.Manager, "approve");
        await Deliver();
        Assert.Empty(await Inbox(app.As(Role.Manager)));
        Assert.Single(await Inbox(app.As(Role.Director)));
        Assert.Single(await Inbox(app.As(Role.FinanceDirector)));
    }

    [Fact]
    public async Task A_deputy_is_told_in_the_inbox_and_by_mail_and_for_whom()
    {
        await Choose(Role.Assignee, MailPace.AtOnce);
        var (manager, today) = (app.As(Role.Manager), StockholmTime.Today(app.Clock));
        await app.Do<SetAbsence>(set => set.Run(manager, manager.PersonId, today, today.AddDays(20), app.As(Role.Assignee).PersonId, Ct));
        var id = await HandIn();
        await Deliver();
        var deputy = (await app.Read(db => ViewerOf.WithStandIns(db, app.As(Role.Assignee).PersonId, today, Ct)))!;

        Assert.Equal(NotificationKind.WorkItemOpened, Assert.Single(await Inbox(deputy)));
        Assert.Equal(NotificationKind.WorkItemOpened, Assert.Single(await Inbox(manager)));
        var mail = Assert.Single(await sent.From(app));
        Assert.Equal("assignee@strandkoping.example", mail.To);
        Assert.Contains("som ställföreträdare för Person manager:", mail.Text, StringComparison.Ordinal);

        await MorningOf(new(2025, 3, 11));
        Assert.Contains(", som ställföreträdare för Person manager", Assert.Single((await sent.From(app)).Skip(1), daily => daily.To == "assignee@strandkoping.example").Text, StringComparison.Ordinal);

        await CaseWalk.Complete(app, id, "Review", Role.Manager, "approve");
        Assert.Empty(await Inbox(deputy));
    }

    [Fact]
    public async Task That_a_case_came_back_is_said_once()
    {
        var id = await CaseWalk.Register(app);
        await CaseWalk.Complete(app, id, "WriteDraft", Role.CaseOfficer, "submit");
        await CaseWalk.Complete(app, id, "Review", Role.Manager, "return", "Barnkonsekvenser saknas.");
        await Deliver();

        Assert.Equal(NotificationKind.CaseSentBack, Assert.Single(await Inbox(app.As(Role.CaseOfficer))));
    }

    [Fact]
    public async Task Who_wants_to_know_at_once_is_mailed_of_what_still_waits()
    {
        await Choose(Role.Manager, MailPace.AtOnce);
        await HandIn();
        await Deliver();
        var mail = Assert.Single(await sent.From(app));
        Assert.Equal("manager@strandkoping.example", mail.To);
        Assert.StartsWith("Granska tjänsteskrivelsen: KS 2025-1", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("https://arende.example/workitems/", mail.Text, StringComparison.Ordinal);

        var second = await HandIn();
        await Deliver();
        await CaseWalk.Complete(app, second, "Review", Role.Manager, "approve");
        Assert.Single(await sent.From(app));
    }

    [Fact]
    public async Task One_mail_a_day_says_what_came_what_is_soon_due_and_what_is_late()
    {
        await HandIn();
        await Deliver();
        Assert.Equal(1, await Queue());
        Assert.Equal(0, await Queue());
        Assert.Contains("Nytt sedan förra mejlet:\n\n- Granska tjänsteskrivelsen: KS 2025-1", Assert.Single(await sent.From(app)).Text, StringComparison.Ordinal);

        // There is nothing to say: it was told, and is due on Monday.
        await MorningOf(new(2025, 3, 4));
        Assert.Single(await sent.From(app));

        await MorningOf(new(2025, 3, 6));
        Assert.Contains("Ska vara gjort senast måndag 10 mars 2025:\n\n- Granska", Assert.Single((await sent.From(app)).Skip(1)).Text, StringComparison.Ordinal);

        Assert.Equal(0, await MorningOf(new(2025, 3, 8)));
        await MorningOf(new(2025, 3, 11));
        Assert.Contains("Försenat:\n\n- Granska", Assert.Single((await sent.From(app)).Skip(2)).Text, StringComparison.Ordinal);
        Assert.All(sent.All, mail => Assert.Equal("manager@strandkoping.example", mail.To));
    }

    [Fact]
    public async Task What_was_taken_before_the_mail_went_is_not_mailed()
    {
        var id = await HandIn();
        await Deliver();
        await Queue();
        await CaseWalk.Complete(app, id, "Review", Role.Manager, "approve");

        Assert.Empty(await sent.From(app));
        Assert.Equal(MailState.NotNeeded, await app.Read(db => db.Mails.Select(m => m.State).SingleAsync(Ct)));
    }

    [Theory]
    [InlineData(MailPace.Daily, "2025-03-11", 1)]
    [InlineData(MailPace.AtOnce, "2025-03-11", 1)]
    [InlineData(MailPace.InboxOnly, "2025-03-11", 0)]
    [InlineData(MailPace.Weekly, "2025-03-11", 0)]
    [InlineData(MailPace.Weekly, "2025-03-17", 1)]
    // Easter Monday; the week's first working day is Tuesday.
    [InlineData(MailPace.Weekly, "2025-04-21", 0)]
    [InlineData(MailPace.Weekly, "2025-04-22", 1)]
    public async Task A_late_step_is_mailed_on_the_days_that_were_chosen(MailPace pace, string day, int mails)
    {
        await HandIn();
        await Choose(Role.Manager, pace);

        await MorningOf(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(mails, (await sent.From(app)).Count);
    }

    [Fact]
    public async Task Before_seven_nobody_is_mailed()
    {
        await HandIn();
        app.Clock.SetUtcNow(StockholmTime.StartOfDay(new(2025, 3, 11)).AddHours(6.9));
        Assert.Equal(0, await Queue());
        app.Clock.Advance(TimeSpan.FromHours(0.1));
        Assert.Equal(1, await Queue());
    }

    [Fact]
    public async Task What_is_late_is_told_to_the_nearest_manager_too_as_far_as_they_may_see_it()
    {
        var economy = await app.Read(db => db.Units.Where(u => u.Name == "Ekonomiavdelningen").Select(u => u.Id).SingleAsync(Ct));
        var below = await Add(economy, Role.CaseOfficer);
        await Register(app.As(Role.CaseOfficer), "Ny förskola", AccessLevel.Open);
        await Register(app.As(Role.CaseOfficer), "Skyddat boende", AccessLevel.Secret);
        await Register(below, "Upphandling", AccessLevel.Open);
        await Register(below, "Hemlig tvist", AccessLevel.Secret);

        await MorningOf(new(2025, 3, 18));

        var mails = await sent.From(app);
        Assert.Equal(3, mails.Count);
        var told = Assert.Single(mails, mail => mail.To == "manager@strandkoping.example");
        Assert.Equal("Försenat hos dina medarbetare", told.Subject);
        Assert.Contains("KS 2025-1 Ny förskola, senast måndag 17 mars 2025, hos Person caseOfficer", told.Text, StringComparison.Ordinal);
        Assert.Contains("KS 2025-2 (sekretess, logga in för att läsa)", told.Text, StringComparison.Ordinal);
        Assert.Contains("KS 2025-3 Upphandling", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("KS 2025-4", told.Text, StringComparison.Ordinal);
        Assert.All(mails, mail => Assert.DoesNotContain("Skyddat", mail.Subject + mail.Text + mail.Html, StringComparison.Ordinal));
        Assert.Contains("KS 2025-4 (sekretess", Assert.Single(mails, mail => mail.PersonId == below.PersonId).Text, StringComparison.Ordinal);
    }

    private async Task<CaseId> HandIn()
    {
        var id = await CaseWalk.Register(app);
        await CaseWalk.Complete(app, id, "WriteDraft", Role.CaseOfficer, "submit");
        return id;
    }

    private Task Register(Viewer officer, string title, AccessLevel access) =>
        app.Do<RegisterCase, CaseId>(register => register.Run(officer, title, access, Case.UsualType, Ct));

    private Task Choose(string role, MailPace pace) => app.Do<ChooseMailPace>(choose => choose.Run(app.As(role), pace, Ct));

    private Task<int> Queue() => app.Do<QueueDigests, int>(queue => queue.Run(Ct));

    private Task<int> MorningOf(DateOnly day)
    {
        app.Clock.SetUtcNow(StockholmTime.StartOfDay(day).AddHours(9));
        return Queue();
    }

    private Task<List<NotificationKind>> Inbox(Viewer viewer) =>
        app.Read(db => InboxMatters.Of(db, viewer, StockholmTime.Today(app.Clock)).Select(n => n.Kind).ToListAsync(Ct));

    // As the consumer does it: what the handler leaves is saved with its inbox row.
    private async Task Deliver()
    {
        foreach (var body in await app.Read(db => db.Outbox.Where(o => o.Type == nameof(CaseMoved)).OrderBy(o => o.Id).Select(o => o.Body).ToListAsync(Ct)))
            await app.Do<IServiceProvider>(async services =>
            {
                await services.GetRequiredService<IEventHandler<CaseMoved>>().Handle(JsonSerializer.Deserialize<CaseMoved>(body, HistoryJson.Options)!, Ct);
                await services.GetRequiredService<ArendeDb>().SaveChangesAsync(Ct);
            });
    }

    private async Task<Viewer> Add(UnitId unit, string role)
    {
        var person = new Person($"Annan {role}", "", $"annan.{role}@strandkoping.example", unit, role);
        await app.Read(db =>
        {
            db.Add(person);
            return db.SaveChangesAsync(Ct);
        });
        return new Viewer(person.Id, unit, person.Name, new HashSet<string> { role });
    }
}

public sealed class WaitingStepsOnSqliteTests : WaitingStepsContract
{
    protected override Task<TestApplication> Start(Action<IServiceCollection> with) => TestApplication.OnSqlite(with);
}

public sealed class WaitingStepsOnPostgresTests : WaitingStepsContract
{
    private readonly TestPostgres database = new();

    protected override async Task<TestApplication> Start(Action<IServiceCollection> with)
    {
        await database.InitializeAsync();
        return await TestApplication.OnPostgres(database, with);
    }

    protected override async ValueTask Stop() => await database.DisposeAsync();
}
