using Arende.Application;
using Arende.Application.ComposedDocuments;
using Arende.Application.DelegatedDecisions;
using Arende.Application.Distribution;
using Arende.Application.Storage;
using Arende.Application.WorkItems;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.IntegrationTests.Distribution;
using Arende.IntegrationTests.Reliability;
using Arende.IntegrationTests.Support;
using Arende.Texts;
using Arende.Web.Features.Distribution;
using Arende.Web.Features.WorkItems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.DelegatedDecisions;

/// <summary>What a delegate decides goes to its recipients as it is decided, in the delegate's own voice.</summary>
public sealed class DistributeDelegatedTests : IAsyncLifetime
{
    private readonly Unit roads = new("Gatukontoret", "gatukontoret@strandkoping.example");
    private TestApplication app = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite(services => services.Configure<ArendeOptions>(options => options.DistributionHold = TimeSpan.FromMinutes(10)));
        await DecisionFor.Save(app, roads);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task It_is_held_for_its_recipients_in_the_moment_in_which_it_is_decided()
    {
        var id = await Decided();

        var row = Assert.Single(await Rows(id));
        Assert.Equal((DistributionState.Held, roads.Mailbox), (row.State, row.Address));
        Assert.Equal((await Made(id)).Id, row.DecisionId);
        Assert.Single((await app.Read(db => DistributionList.Read(db, app.As(Role.Clerk), new DistributionFilter(null, false, null, null, null), Ct))).Rows);
    }

    [Theory]
    [InlineData(DelegateDecision.Reported, "där beslutet anmäls har justerats")]
    [InlineData(DelegateDecision.Unreported, "protokollet tillkännagavs")]
    public async Task Its_mail_speaks_with_the_delegates_voice_and_says_from_when_it_can_be_appealed(string outcome, string appealed)
    {
        var id = await Decided(outcome);

        var copy = Assert.Single((await app.Do<PreviewDecisions, PreviewedDecision?>(preview => preview.OfCase(app.As(Role.Clerk), id, Ct)))!.Copies);

        var by = await Made(id);
        Assert.StartsWith("Delegationsbeslut i ärende", copy.Mail!.Subject, StringComparison.Ordinal);
        Assert.Contains($"{by.Name} beslutar på delegation från kommunstyrelsen", copy.Mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kommunstyrelsen beslutar", copy.Mail.Text, StringComparison.Ordinal);
        Assert.Contains(appealed, copy.Mail.Text, StringComparison.Ordinal);
        Assert.Contains("behöver inte justeras", copy.Mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_document_is_kept_from_the_moment_in_which_it_is_decided()
    {
        var id = await Decided();

        var kept = await app.Read(db => db.KeptDocuments.SingleAsync(one => one.CaseId == id, Ct));
        Assert.Equal((await Made(id)).Id, kept.AboutId);
        foreach (var words in new[] { "Delegationsbeslut", "Punkt 4.2: avtalet tecknas.", "beslutar på delegation från kommunstyrelsen", "Gatukontoret" })
            Assert.Contains(words, kept.Document.Canonical(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_unit_reads_it_as_the_delegates_and_acknowledges_it()
    {
        var id = await Decided();
        var row = Assert.Single(await Rows(id));
        await app.Do<SendHeldDecisions>(send => send.Run(app.As(Role.Clerk), [row.Id], DistributionState.Held, Ct));
        var reader = new Viewer(app.As(Role.Assignee).PersonId, roads.Id, "", new HashSet<string> { Role.Assignee });

        var received = (await app.Read(db => ReceivedDecision.Of(db, app.Definitions, reader, row.Id, Ct)))!;
        Assert.Equal((await Made(id)).Id, received.Delegated!.Id);
        Assert.Contains("beslutar på delegation", Assert.Single(Assert.Single(received.Lists).Voices).Sv, StringComparison.Ordinal);

        await app.Do<Acknowledge>(acknowledge => acknowledge.Run(reader, row.Id, Ct));
        Assert.Equal(DistributionState.Acknowledged, Assert.Single(await Rows(id)).State);
    }

    [Fact]
    public async Task The_case_is_not_closed_while_somebody_has_not_got_it()
    {
        var id = await Decided(DelegateDecision.Unreported);
        var on = (await Made(id)).On;
        await app.Do<PutUpOwnNotice>(use => use.Run(app.As(Role.Clerk), id, on, "Kommunkansliet", Domain.Notices.AppealKind.None, Ct));

        Assert.Equal(Rule.DistributionIsOpen, (await Assert.ThrowsAsync<BrokenRuleException>(() => CaseWalk.Complete(app, id, "CloseCase", Role.Registrar, "close"))).Rule);
        await app.Read(db => db.DistributionRows.ExecuteUpdateAsync(set => set.SetProperty(row => row.State, DistributionState.Sent), Ct));
        await CaseWalk.Complete(app, id, "CloseCase", Role.Registrar, "close");
    }

    [Fact]
    public async Task A_letter_of_it_that_is_dated_too_early_is_refused_without_a_word_of_a_meeting()
    {
        var id = await Decided();
        var row = Assert.Single(await Rows(id));
        await app.Do<TakeBackDecisions>(use => use.Run(app.As(Role.Clerk), [row.Id], Ct));
        await app.Do<SettleRow>(use => use.RunBy(app.As(Role.Clerk), row.Id, row.Attempt, DistributionChannel.Post, null, "", Ct));
        row = Assert.Single(await Rows(id));
        var on = (await Made(id)).On;

        Assert.Equal(Rule.HandedOverBeforeMade, (await Assert.ThrowsAsync<BrokenRuleException>(() => HandOver(on.AddDays(-1)))).Rule);
        await HandOver(on);

        Task HandOver(DateOnly day) => app.Do<HandOver>(use => use.Run(app.As(Role.Clerk), row.Id, row.Attempt, day, Ct));
    }

    [Fact]
    public async Task Who_decides_is_told_to_whom_it_is_sent_and_who_has_no_address_or_gets_a_letter()
    {
        var id = await Drafted(roads.Name, "Någon som saknar adress", "Anna Andersson, Storgatan 1, 761 30 Norrtälje");
        var step = await app.Read(db => db.WorkItems.Where(one => one.SubjectId == id.Value && one.TaskName == "DecideByDelegation").Select(one => one.Id).SingleAsync(Ct));

        var told = await app.Do<IServiceProvider, List<string>>(async services =>
        {
            var (item, instance) = (await services.GetRequiredService<WorkflowHost>().LoadByWorkItem(step, Ct))!.Value;
            var consequences = new Consequences(services.GetRequiredService<ArendeDb>(), app.Definitions, services.GetRequiredService<CompleteWorkItem>());
            return [.. (await consequences.Of(app.As(Role.Manager), item, instance, new WorkItemAnswer(DelegateDecision.Reported), Ct)).Select(one => one.Text)];
        });

        string[] expected = [T.Consequences.Sends(1), T.MeetingConsequences.Unmatched(1), T.MeetingConsequences.ByHand(1)];
        Assert.Equal(expected, told.Take(3));
    }

    private async Task<CaseId> Decided(string outcome = DelegateDecision.Reported)
    {
        var id = await Drafted(roads.Name);
        await CaseWalk.Complete(app, id, "DecideByDelegation", Role.Manager, outcome, "Punkt 4.2: avtalet tecknas.");
        return id;
    }

    private async Task<CaseId> Drafted(params string[] recipients)
    {
        var id = await CaseWalk.Register(app, "delegated-decision");
        await app.Read(async db =>
        {
            var c = await db.Cases.SingleAsync(one => one.Id == id, Ct);
            c.Write(c.Title, c.Report with { Recipients = [.. recipients.Select((name, at) => new Recipient(at + 1, name, null, null))] });
            return await db.SaveChangesAsync(Ct);
        });
        await CaseWalk.Complete(app, id, "WriteDraft", Role.CaseOfficer, "submit");
        return id;
    }

    private async Task<DelegateDecision> Made(CaseId id) => (await app.Read(db => DelegateDecision.Of(db, app.Definitions, id, Ct)))!;

    private Task<List<DistributionRow>> Rows(CaseId id) => app.Read(db => db.DistributionRows.AsNoTracking().Where(row => row.CaseId == id).ToListAsync(Ct));
}
