using Arende.Application.ComposedDocuments;
using Arende.Application.Journal;
using Arende.Application.Mail;
using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Meetings;

/// <summary>The summons and its versions on a real database: who gets a mail, what it says, and what is refused.</summary>
public sealed class SendSummonsTests : IAsyncLifetime
{
    private readonly SentMails sent = new();
    private TestApplication app = null!;
    private MeetingId meeting;
    private CaseId id;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite(services => services.AddSingleton<IMailTransport>(sent).Configure<Arende.Application.ArendeOptions>(options => options.PublicUrl = "https://arende.example"));
        id = await app.WaitsForCommittee("Badplatsen i Lövvik");
        meeting = await app.PlanCommittee();
        await app.Elect("Lova Ledamot", app.As(Role.BoardMember).PersonId);
        await app.Elect("Lova Ledamot", app.As(Role.BoardMember).PersonId, isSubstitute: true);
        await app.Elect("Olle Utan Konto");
        await app.Do<AddToAgenda>(add => add.Run(app.As(Role.Clerk), meeting, id, Ct));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task It_is_kept_as_it_was_and_each_account_gets_one_mail_with_a_link_whatever_is_clicked()
    {
        var key = FormKey.New();
        for (var time = 0; time < 2; time++) Assert.Equal(1, await app.Send(meeting, latest: 0, key));

        var mail = Assert.Single(await sent.From(app));
        Assert.Contains("Badplatsen i Lövvik", mail.Text, StringComparison.Ordinal);
        Assert.Contains($"https://arende.example/meetings/{meeting}/pack", mail.Text, StringComparison.Ordinal);
        var kept = await app.Read(db => db.KeptDocuments.AsNoTracking().SingleAsync(one => one.Kind == ComposedKind.Summons, Ct));
        foreach (var word in new[] { "Badplatsen i Lövvik", "Olle Utan Konto", "Sessionssalen" }) Assert.Contains(word, kept.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_version_says_what_is_new_and_one_that_says_nothing_new_is_refused()
    {
        await app.Send(meeting);
        Assert.Equal(Rule.SummonsIsUnchanged, (await Assert.ThrowsAsync<BrokenRuleException>(() => app.Send(meeting, latest: 1))).Rule);
        await sent.From(app);

        var other = await app.WaitsForCommittee("Bryggan i Lövvik");
        await app.Do<AddToAgenda>(add => add.Run(app.As(Role.Clerk), meeting, other, Ct));
        await app.Register(id, "En skrivelse");
        Assert.Equal(2, await app.Send(meeting, latest: 1));
        var mail = (await sent.From(app))[^1];
        Assert.StartsWith("Ny version av kallelsen", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("Bryggan i Lövvik (ny)", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Badplatsen i Lövvik (ändrad). Ändrat: ny handling 1.", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_send_the_second_is_told_that_it_is_sent_and_who_saw_another_agenda_too()
    {
        await app.Send(meeting);
        await Assert.ThrowsAsync<LostRaceException>(() => app.Send(meeting, latest: 0));
        await Assert.ThrowsAsync<LostRaceException>(() => app.Do<SendSummons, int>(send => send.Run(app.As(Role.Clerk), meeting, new MeetingFacts(null, null), seen: -1, latest: 1, Ct)));
        Assert.Equal(1, await app.Read(db => db.Mails.CountAsync(mail => mail.Kind == Arende.Domain.Mail.MailKind.Summons, Ct)));
    }

    [Fact]
    public async Task A_case_that_is_not_open_is_named_neither_in_the_summons_nor_in_its_mail()
    {
        await app.Do<ArendeDb, int>(db => db.Cases.Where(c => c.Id == id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Access, AccessLevel.Secret), Ct));
        await app.Send(meeting);
        Assert.DoesNotContain("Badplatsen", Assert.Single(await sent.From(app)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Badplatsen", await app.Read(db => db.KeptDocuments.Where(one => one.Kind == ComposedKind.Summons).Select(one => one.Content).SingleAsync(Ct)), StringComparison.Ordinal);
    }
}
