using Arende.Application.ComposedDocuments;
using Arende.Application.Figures;
using Arende.Application.Journal;
using Arende.Application.MadeReports;
using Arende.Application.Reconciliation;
using Arende.Application.Storage;
using Arende.Demo;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Goals;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Arende.IntegrationTests.Reports;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.MadeReports;

/// <summary>The annual report of the known year: 52 = 42 + 10, 10 = 4 + 6, 22 = 17 + 4 + 1, 21 = 17 + 4.</summary>
public sealed class MadeReportTests : OnKnownYear
{
    [Fact]
    public async Task It_states_the_known_year()
    {
        var report = await KnownReport.Make(app);
        var text = await report.Shown();
        Assert.Contains("I verksamhetsplanen för 2024 fanns 52 uppdrag: 42 är klara och 10 är kvar.\nDet som är kvar föreslås gå över till 2025: 4 går enligt plan och 6 är försenade.", text, StringComparison.Ordinal);
        Assert.Contains("I planen fanns 22 nämndinitiativ: 17 är klara, 4 föreslås gå över till 2025 och 1 är struket.", text, StringComparison.Ordinal);
        Assert.Contains("Kommunstyrelsen hade 21 inriktningsmål: 17 bedöms som uppnådda, inget som delvis uppnått och 4 som inte uppnådda.", text, StringComparison.Ordinal);
        // The table of what is left has a row for each, and the year before has no plan, which isn't 0.
        Assert.Equal(14, YearOfPlan.OnPlan.Concat(YearOfPlan.Delayed).Count(title => text.Contains($"| {title} |", StringComparison.Ordinal)));
        Assert.DoesNotContain("Året innan", text, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_is_no_longer_done_and_one_verdict_change_text_and_table_alike()
    {
        var report = await KnownReport.Make(app);
        await year.Change("Klart uppdrag 1", assignment => assignment.Reopen());
        await KnownReport.Judge(app, await app.Read(db => db.Goals.AsNoTracking().SingleAsync(goal => goal.Area == 5 && goal.Place == 1, Ct)), GoalOutcome.NotReached);
        var text = await report.Shown();
        Assert.Contains("41 är klara och 11 är kvar", text, StringComparison.Ordinal);
        Assert.Contains("| Klart uppdrag 1 |", text, StringComparison.Ordinal);
        Assert.Contains("16 bedöms som uppnådda, inget som delvis uppnått och 5 som inte", text, StringComparison.Ordinal);
        Assert.Contains("Mål 5.1", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_case_approves_it_transfers_what_is_left_and_carries_a_document_of_each()
    {
        var report = await KnownReport.Make(app, offices: [app.As(Role.Manager).UnitId, app.As(Role.Assignee).UnitId]);
        var c = await walk.Case(report.Id);
        Assert.Equal(("Verksamhetsberättelse 2024 för kommunstyrelsen", CaseState.Draft, app.As(Role.CaseOfficer).PersonId), (c.Title, c.State, c.CaseOfficerId));
        Assert.Equal("Godkänna kommunstyrelsens verksamhetsberättelse för 2024 med tillhörande bilagor.", c.Report.Clauses[0].Text);
        Assert.Equal((ClauseEffect.TransferAssignments, 2025), (c.Report.Clauses[1].Effect, c.Report.Clauses[1].PlanYear));
        Assert.Empty(c.Report.Clauses.Unanswered());
        var made = await report.Read();
        Assert.Equal([ReportScope.Board, ReportScope.Unit, ReportScope.Unit, ReportScope.Projects], made.Select(one => one.Scope));
        Assert.Equal(made.Select(one => (one.Number, one.Title, (int?)one.Number)), c.Report.Attachments.Select(one => (one.Number, one.Title, one.Made)));
        Assert.DoesNotContain("{{", made[1].Title, StringComparison.Ordinal);
        // Nothing is planned at it.
        Assert.Contains("inga uppdrag", made[1].Text, StringComparison.Ordinal);
        // Its attachments are all there, with nothing to be bound.
        Assert.DoesNotContain(c.Report.Attachments, attachment => attachment.LacksFile);
    }

    [Fact]
    public async Task Counts_of_an_attachment_that_disagree_hold_the_case_back_and_say_in_which()
    {
        var report = await KnownReport.Make(app);
        await report.Finish();
        await report.Write("Bilagan", "Av 52 uppdrag är 43 klara under 2024 och 10 överförs till 2025.");
        await walk.Answer(report.Id);
        var refused = await Assert.ThrowsAsync<BrokenRuleException>(() => walk.Complete(report.Id, "WriteDraft", Role.CaseOfficer, "submit"));
        Assert.Equal((Rule.AttachmentDoesNotAddUp, "1"), (refused.Rule, refused.Arguments[0]));

        // It agreed when it was handed in, and the register has another by now.
        await report.Write("Bilagan", "Av 52 uppdrag är {{uppdrag.klara 2024}} klara under 2024 och 10 överförs till 2025.");
        await walk.Answer(report.Id);
        await walk.Complete(report.Id, "WriteDraft", Role.CaseOfficer, "submit");
        await walk.Complete(report.Id, "Review", Role.Manager, "approve");
        await year.Change("Klart uppdrag 1", assignment => assignment.Reopen());
        refused = await Assert.ThrowsAsync<BrokenRuleException>(() => walk.Complete(report.Id, "SignDirector", Role.Director, "sign"));
        Assert.Equal((Rule.AttachmentDoesNotAddUp, "1"), (refused.Rule, refused.Arguments[0]));
        await walk.Complete(report.Id, "SignDirector", Role.Director, "return", "Elva uppdrag är kvar.");
    }

    [Fact]
    public async Task Signed_it_is_the_same_byte_for_byte_after_any_later_change()
    {
        var report = await KnownReport.Make(app);
        await Sign(report);
        var kept = await report.Kept();
        await year.Change("Klart uppdrag 1", assignment => assignment.Reopen());
        await year.Change("Klart uppdrag 2", assignment => assignment.Mark(AccessLevel.Secret));
        await KnownReport.Judge(app, await app.Read(db => db.Goals.AsNoTracking().FirstAsync(Ct)), GoalOutcome.PartlyReached);
        await walk.Complete(report.Id, "SignFinance", Role.FinanceDirector, "sign");

        Assert.Equal(kept, await report.Kept());
        Assert.Equal(2, kept.Count);
        Assert.Contains("42 är klara och 10 är kvar", kept[0], StringComparison.Ordinal);
        Assert.Contains("42 är klara och 10 är kvar", (await report.First()).Text, StringComparison.Ordinal);
        var manifest = ComposedDocument.Read(kept[0]).Figures!;
        Assert.Equal(42, Assert.Single(manifest.Figures, figure => figure.Token == "{{uppdrag.klara 2024}}").Rows.Count);
        Assert.Matches("^[0-9a-f]{64}$", manifest.Digest);
        var made = await report.First();
        Assert.Equal(kept[0], (await app.Do<ComposeDocuments, ComposedDocument>(async compose => await compose.MadeReport(made, (await walk.Case(report.Id)).Number, Ct))).Canonical());
        Assert.Equal(Rule.DraftIsLocked, (await Assert.ThrowsAsync<BrokenRuleException>(() => report.Write("Titel", "Text"))).Rule);
    }

    [Fact]
    public async Task Sent_back_it_follows_the_register_and_is_kept_anew()
    {
        var report = await KnownReport.Make(app);
        await Sign(report);
        await walk.Complete(report.Id, "SignFinance", Role.FinanceDirector, "return", "Se över texten.");
        Assert.Contains("{{uppdrag.klara 2024}}", (await report.First()).Text, StringComparison.Ordinal);

        await report.Write("Verksamhetsberättelse 2024", "Klara är {{uppdrag.klara 2024}}.");
        await year.Change("Klart uppdrag 1", assignment => assignment.Reopen());
        await walk.PrepareAnew(report.Id);
        Assert.Equal("Klara är 41.", (await report.First()).Text);
        Assert.Equal(4, (await report.Kept()).Count);
    }

    [Fact]
    public async Task Who_was_late_is_told_and_who_does_not_write_in_the_case_writes_nothing()
    {
        var report = await KnownReport.Make(app);
        var seen = (await report.First()).Version;
        await report.Write("En titel", "En text.", seen: seen);
        await Assert.ThrowsAsync<LostRaceException>(() => report.Write("En annan titel", "En annan text.", seen: seen));
        await Assert.ThrowsAsync<BrokenRuleException>(() => report.Write("En annan titel", "En annan text.", Role.Manager));
        Assert.Equal(("En titel", "En text."), ((await report.First()).Title, (await report.First()).Text));
    }

    [Fact]
    public async Task What_changed_since_its_writers_looked_is_told_until_it_is_accepted()
    {
        var report = await KnownReport.Make(app);
        await year.Change("Klart uppdrag 1", assignment => assignment.Reopen());
        var made = await report.First();
        Assert.Equal("42", Assert.Single(made.Content.Seen!, one => one.Token == "{{uppdrag.klara 2024}}").Text);
        await app.Do<EditMadeReport>(edit => edit.Accept(app.As(Role.CaseOfficer), report.Id, 1, [new("{{uppdrag.klara 2024}}", "41")], Ct));
        Assert.Equal("41", Assert.Single((await report.First()).Content.Seen!, one => one.Token == "{{uppdrag.klara 2024}}").Text);
        // What it no longer says isn't accepted.
        await app.Do<EditMadeReport>(edit => edit.Accept(app.As(Role.CaseOfficer), report.Id, 1, [new("{{uppdrag.klara 2024}}", "40")], Ct));
        Assert.Equal("41", Assert.Single((await report.First()).Content.Seen!, one => one.Token == "{{uppdrag.klara 2024}}").Text);
    }

    [Fact]
    public async Task A_double_click_makes_one_and_a_second_one_is_told_that_there_is_one()
    {
        var key = new FormKey(Guid.NewGuid());
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => app.Do<MakeAnnualReport, CaseId>(make => make.Run(app.As(Role.Controller), UsualBodies.Board.Id, 2024, [], null, Ct, key))));
        Assert.Equal(both[0], both[1]);
        var again = await Assert.ThrowsAsync<BrokenRuleException>(() => KnownReport.Make(app));
        Assert.Equal((Rule.ReportIsMadeAlready, "KS 2025-1"), (again.Rule, again.Arguments[0]));
        Assert.Equal(1, await app.Read(db => db.Cases.CountAsync(Ct)));
    }

    [Fact]
    public async Task Last_years_stands_beside_it_once_it_is_frozen()
    {
        var before = await KnownReport.Make(app, 2023);
        var report = await KnownReport.Make(app);
        Assert.Null(await Earlier(report));
        await Sign(before);
        Assert.Equal((before.Id, 1, "Verksamhetsberättelse 2023 för kommunstyrelsen sammantaget"), await Earlier(report) is { } earlier ? (earlier.CaseId, earlier.Number, earlier.Document.Title) : default);
    }

    [Fact]
    public async Task What_is_said_of_last_year_is_what_its_own_attachment_said_when_it_was_signed()
    {
        var before = await KnownReport.Make(app);
        await before.Write("Verksamhetsberättelse 2024", "Försenade är {{initiativ.försenade 2024}} nämndinitiativ.");
        await Sign(before);
        var report = await KnownReport.Make(app, 2025);
        await report.Write("Verksamhetsberättelse", "Under 2024 var {{initiativ.försenade 2024}} nämndinitiativ försenade.");
        Assert.Empty(await report.Discrepancies());
        await year.Change("Gör en plan för färre resor i tjänsten.", assignment => assignment.Mark(AccessLevel.Secret));
        var found = Assert.Single(await report.Discrepancies());
        Assert.Equal((ReconciliationRuleId.LastYearAsSigned, "3", "4", 1), (found.Rule, found.Arguments[0], found.Arguments[1], found.In!.Attachment));
    }

    [Fact]
    public async Task Money_of_last_year_that_isnt_what_was_signed_warns_and_holds_nothing_back()
    {
        await KnownReport.Economy(app);
        var before = await KnownReport.Make(app);
        await before.Write("Verksamhetsberättelse 2024", "Avvikelsen är {{budget.avvikelse 2024 mnkr:1}} mnkr, {{kostnader.avvikelse 2024}} tkr av kostnaderna.");
        await before.WriteLetter("Året gick bra.");
        await Sign(before);
        var report = await KnownReport.Make(app, 2025);
        await report.WriteLetter("Året gick bra.");
        await report.Write("Verksamhetsberättelse", "Resultatet 2024 avvek från budget med 60,0 mnkr.\n\nÅret innan avvek resultatet med {{budget.avvikelse 2024 mnkr:1}} mnkr och kostnaderna med {{kostnader.avvikelse 2024 mnkr:2}} mnkr.");
        Assert.Empty(await report.Discrepancies());

        await KnownReport.Economy(app, DemoEconomy.Year.Replace("74 500", "74 900", StringComparison.Ordinal).Replace("635 167", "635 567", StringComparison.Ordinal));
        var found = await report.Discrepancies();
        Assert.Equal([("59,6", "60,0"), ("56,93", "57,33")], found.Select(one => (one.Arguments[0], one.Arguments[1])));
        Assert.All(found, one => Assert.Equal((ReconciliationRuleId.LastYearAsSigned, RuleSeverity.Warns, (before.Id, 1)), (one.Rule, one.Severity, (one.InSigned!.Case, one.InSigned.Report!.Value))));
        Assert.Empty(ReconcileReport.Obstacles(found));

        await report.Write("Verksamhetsberättelse", "Resultatet 2024 avvek från budget med 59,6 mnkr.");
        Assert.Equal(("59,6", "60,0"), Assert.Single(await report.Discrepancies()) is var typed ? (typed.Arguments[0], typed.Arguments[1]) : default);
    }

    [Fact]
    public async Task The_history_says_which_attachment_was_saved()
    {
        var report = await KnownReport.Make(app);
        await report.Write("Titel", "Året gick bra.");
        var told = await app.Read(db => db.History.AsNoTracking().Where(entry => entry.SubjectId == report.Id.Value && entry.Kind == Domain.History.HistoryKind.DraftSaved).Select(entry => entry.Arguments).ToListAsync(Ct));
        Assert.Contains(told, one => (int?)System.Text.Json.Nodes.JsonNode.Parse(one)?["attachment"] == 1);
    }

    [Fact]
    public async Task The_search_finds_what_it_says()
    {
        var report = await KnownReport.Make(app);
        await report.Write("Titel", "Fyrtornet har målats om.");
        Assert.Contains(await app.Read(db => db.SearchTexts.Where(text => text.CaseId == report.Id).Select(text => text.Text).ToListAsync(Ct)), text => text.Contains("Fyrtornet", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_compiled_period_carries_its_report_and_undone_it_may_be_made_anew()
    {
        await AskedPeriod.Assign(app, "Kajen", app.As(Role.Assignee).UnitId);
        var period = await AskedPeriod.Open(app);
        var first = new KnownReport(app, await period.Compile("Ingen är här."));
        Assert.Equal(("Månadsrapport per februari 2025 för kommunstyrelsen", 2), ((await first.First()).Title, (await first.First()).Month));
        Assert.Contains("## Läget per februari 2025", await first.Shown(), StringComparison.Ordinal);
        // They count different things, and the letter says so.
        Assert.Contains("Bilaga 1 räknar alla uppdrag i nämndens verksamhetsplan för 2025", (await walk.Case(first.Id)).Report.Sections[0].Text, StringComparison.Ordinal);
        await app.Do<Application.Reports.UndoCompile>(undo => undo.Run(app.As(Role.Controller), period.Id, first.Id.Value, Ct));
        var second = new KnownReport(app, await period.Compile("Ingen är här."));
        Assert.NotEqual(first.Id, second.Id);
        Assert.Single(await second.Read());
    }

    [Fact]
    public async Task The_letter_of_a_compiled_year_says_its_money_where_there_is_any()
    {
        await AskedPeriod.Assign(app, "Kajen", app.As(Role.Assignee).UnitId);
        var without = new KnownReport(app, await (await AskedPeriod.Open(app, "year", 2023)).Compile("Ingen är här."));
        Assert.DoesNotContain("mnkr", (await walk.Case(without.Id)).Report.Sections[0].Text, StringComparison.Ordinal);

        await KnownReport.Economy(app);
        var with = new KnownReport(app, await (await AskedPeriod.Open(app, "year", 2024)).Compile("Ingen är här."));
        var c = await walk.Case(with.Id);
        Assert.Contains("{{budget.avvikelse 2024 mnkr:1}}", c.Report.Sections[0].Text, StringComparison.Ordinal);
        var shown = (await app.Do<LiveFigures, StaffReport>(live => live.InWords(c.Report, c.BoardId, Ct))).Sections[0].Text;
        Assert.Contains("resultat för 2024 är −567,9 mnkr mot budgeterade −627,9 mnkr, en avvikelse med 60,0 mnkr.", shown, StringComparison.Ordinal);
    }

    private Task<EarlierReport?> Earlier(KnownReport report) => app.Read(async db => await EarlierReport.Of(db, app.As(Role.Controller), await report.First(), Ct));

    private async Task Sign(KnownReport report)
    {
        await report.Finish();
        await walk.Answer(report.Id);
        foreach (var (task, role, outcome) in new[] { ("WriteDraft", Role.CaseOfficer, "submit"), ("Review", Role.Manager, "approve"), ("SignDirector", Role.Director, "sign") })
            await walk.Complete(report.Id, task, role, outcome);
    }
}
