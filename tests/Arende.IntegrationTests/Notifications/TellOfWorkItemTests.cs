using Arende.Application.Cases;
using Arende.Application.Notifications;
using Arende.Application.WorkItems;
using Arende.Application.Workflows;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Notifications;

/// <summary>The whole way of a step that opens: event, consumer, inbox, mail queue, mail server.</summary>
public abstract class TellOfWorkItemContract(NodeFixture fixture)
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    TestNode Node => fixture.Node;

    [Fact]
    public async Task A_manager_has_a_line_and_a_mail_of_a_draft_that_was_handed_in_and_is_reminded_when_it_is_late()
    {
        var unit = new Unit($"Kontor {Guid.NewGuid()}", null);
        var officer = new Person("Eva Ek", "Handläggare", $"{Guid.NewGuid()}@example.se", unit.Id, Role.CaseOfficer);
        var manager = new Person("Max Malm", "Chef", $"{Guid.NewGuid()}@example.se", unit.Id, Role.Manager);
        manager.Choose(MailPace.AtOnce);
        await Node.Save(unit, officer, manager);
        Node.Services.GetRequiredService<RoleDirectory>().Refresh();
        var viewer = new Viewer(officer.Id, unit.Id, officer.Name, new HashSet<string> { Role.CaseOfficer });

        var id = await HandIn(viewer);
        await Node.Until("the mail was sent", _ => Task.FromResult(Mails(manager) == 1));
        Assert.Equal(
            [(manager.Id, NotificationKind.WorkItemOpened)],
            (await Node.Read(db => db.Notifications.Where(n => n.CaseId == id).Select(n => new { n.PersonId, n.Kind }).ToListAsync(Ct))).Select(n => (n.PersonId, n.Kind)));

        var day = SwedishCalendar.RollForward(StockholmTime.Today(Node.Clock).AddDays(21));
        Node.Clock.MoveTo(StockholmTime.StartOfDay(day).AddHours(7));
        Assert.Equal(1, await Node.Use<QueueDigests, int>(queue => queue.Run(Ct)));
        Assert.Equal(0, await Node.Use<QueueDigests, int>(queue => queue.Run(Ct)));
        await Node.Until("the reminder was sent", _ => Task.FromResult(Mails(manager) == 2));
        Assert.Contains("Försenat:", fixture.Smtp.Mails.Last(m => m.Recipients.Contains(manager.Email)).Message.TextBody, StringComparison.Ordinal);
        Assert.Equal(0, Mails(officer));
    }

    int Mails(Person person) => fixture.Smtp.Mails.Count(m => m.Recipients.Contains(person.Email));

    async Task<CaseId> HandIn(Viewer officer)
    {
        var id = await Node.Use<RegisterCase, CaseId>(register => register.Run(officer, "Ny förskola", AccessLevel.Open, Case.UsualType, Ct));
        var report = StaffReport.Empty with
        {
            Clauses = [Clause.Of(1, "Kommunstyrelsen godkänner förslaget.")],
            Sections = [new Section(SectionKind.Matter, "Beskrivning av ärendet", "Ärendet gäller en ny förskola.")],
        };
        await Node.Use<SaveDraft>(async save => await save.Run(officer, id, await Node.Read(db => db.Cases.Where(c => c.Id == id).Select(c => c.Version).SingleAsync(Ct)), "Ny förskola", report, Ct));
        var draft = await Node.Read(db => db.WorkItems.Where(w => w.SubjectId == id.Value).Select(w => w.Id).SingleAsync(Ct));
        await Node.Use<CompleteWorkItem>(complete => complete.Run(officer, draft, new WorkItemAnswer("submit"), Ct));
        return id;
    }
}

public sealed class ServerTellOfWorkItemTests(ServerNode fixture) : TellOfWorkItemContract(fixture), IClassFixture<ServerNode>;

public sealed class EmbeddedTellOfWorkItemTests(EmbeddedNode fixture) : TellOfWorkItemContract(fixture), IClassFixture<EmbeddedNode>;
