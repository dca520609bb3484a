using Arende.Application.Access;
using Arende.Application.Accounts;
using Arende.Application.Assignments;
using Arende.Application.Imports;
using Arende.Application.People;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Import;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Cases;

/// <summary>Turns a document that was read into the case's own words: sections, clauses, recipients, assignments, remarks.</summary>
public sealed class ImportedContent(ArendeDb db, TimeProvider clock)
{
    /// <summary>The officer whom the document names by address; else who imports, with a remark when an address stands there.</summary>
    public async Task<(Person Officer, StaffReportDocument Document)> OfficerOf(Viewer viewer, StaffReportDocument document, CancellationToken ct)
    {
        var written = document.Header.CaseOfficer;
        var email = written.Email is { } address ? Account.Normalize(address) : null;
        if (await RoleHolders.With(db, Right.BeGivenCase).FirstOrDefaultAsync(p => p.Email == email, ct) is { } named) return (named, document);
        var importer = await db.People.SingleAsync(p => p.Id == viewer.PersonId, ct);
        return email is null || email == importer.Email
            ? (importer, document)
            : (importer, document with { Remarks = [ReportRemark.OfficerIsUnknown(written, importer.Name), .. document.Remarks] });
    }

    /// <returns>The case, once its number is known: that is taken last, since everybody who registers waits for it.</returns>
    public async Task<Func<CaseNumber, Case>> CaseOf(Person officer, BodyId board, StaffReportDocument document, string digest, string type, CancellationToken ct)
    {
        CheckLists(document);
        var report = ReportOf(document, await db.Units.AsNoTracking().ToListAsync(ct));
        return number =>
        {
            var imported = new Case(number, document.Title, officer, AccessLevel.Open, clock.GetUtcNow(), type: type, board: board);
            imported.CameFrom(digest);
            imported.Write(document.Title, report);
            foreach (var remark in document.Remarks) imported.Note(remark.Line, remark.Sentence, remark.Kind, remark.Arguments);
            return imported;
        };
    }

    // A page shows each of them. The figures are cut instead: they were only found, and stand in the text.
    internal static void CheckLists(StaffReportDocument document)
    {
        int[] lists = [document.Clauses.Count, document.Sections.Count, document.Attachments.Count, document.Recipients.Count, document.Signatories.Count, document.Assignments.Count];
        TextLimits.Check(lists.Max(), TextLimits.ListItems, Rule.ImportHasTooMuch);
    }

    /// <summary>The rows of the document's table. Kind, unit and owner are not in it, and are left unknown.</summary>
    /// <returns>The new ones; those that are here are accounted for by the case, and what is another case's to decide is left alone.</returns>
    public List<Assignment> AssignmentsOf(IReadOnlyList<AssignmentMatch> matches, Case imported)
    {
        var planYear = imported.Report.Clauses.PlanYear();
        var made = new List<Assignment>();
        foreach (var match in matches)
        {
            if (match.State == MatchState.New) made.Add(AssignmentOf(match, imported, planYear));
            else if (match is { State: MatchState.Joins, Here: { } here })
            {
                Join(match, here, imported, planYear);
                db.EnterChanges(here);
            }
        }
        return made;
    }

    private static Assignment AssignmentOf(AssignmentMatch match, Case imported, int? planYear)
    {
        var row = match.Row;
        var assignment = new Assignment(row.Title, AssignmentKind.Unknown, StatusOf(row), imported.Id, null, imported.Access);
        assignment.AwaitDecision();
        var (deadline, isProposed) = (DeadlineOf(match), IsProposed(row));
        // A deadline that this very document proposes is current only when the board has decided; the other ones stand already.
        if (deadline is not null && !isProposed) assignment.SetDecidedDeadline(deadline, isOriginal: row.Column == AssignmentColumn.OnPlan);
        if (isProposed || planYear is not null) assignment.Propose(isProposed ? deadline : null, planYear);
        return assignment;
    }

    private void Join(AssignmentMatch match, Assignment here, Case imported, int? planYear)
    {
        var row = match.Row;
        var (deadline, isProposed) = (DeadlineOf(match), IsProposed(row));
        // What a draft of this very case brought is written anew with it; what was decided is never written over.
        if (here.IsProposed && here.CaseId == imported.Id && here.AccountedIn is null)
            here.Redraft(StatusOf(row), isProposed ? null : deadline, row.Column == AssignmentColumn.OnPlan, isProposed ? deadline : null, planYear);
        // What a secret case proposes isn't shown on an assignment that more may read.
        else if (imported.Access == AccessLevel.Secret && here.CaseId != imported.Id) here.AccountFor(imported.Id, null, null);
        else
        {
            here.AccountFor(imported.Id, deadline, planYear);
            if (deadline is { IsDecidedBefore: true }) here.WasDecidedBefore(deadline, clock.GetUtcNow());
        }
    }

    internal static AssignmentStatus StatusOf(ImportedAssignment row) => row.Column == AssignmentColumn.Delayed ? AssignmentStatus.Delayed : AssignmentStatus.OnPlan;

    // What was decided before is not decided by this report: its own decision is named where it is known, and asked for where it isn't.
    private static DecidedDeadline? DeadlineOf(AssignmentMatch match) => match.Row.Deadline is { } date
        ? new DecidedDeadline(date, match.Row.Source, match.DecidedIn?.CaseId) { By = match.DecidedIn?.By, IsDecidedBefore = match.Row.SourceKind == SourceKind.Decided }
        : null;

    private static bool IsProposed(ImportedAssignment row) => row.SourceKind == SourceKind.Proposed;

    /// <summary>Every word of the document is in the title or in this.</summary>
    public static StaffReport ReportOf(StaffReportDocument document, IReadOnlyList<Unit> units) => new(
        document.Header.Office ?? "",
        document.Header.To ?? "",
        [.. document.Voices.Select(voice => voice.Text)],
        [.. document.Clauses.Select(clause => Clause.Of(clause.Number, clause.Text) with { Voice = clause.Voice })],
        [.. document.Sections.Where(IsProse).Select(s => new Section(KindOf(s.Kind), s.Heading, s.Text) { IsNotApplicable = s.IsNotApplicable, Line = s.Line })],
        [.. document.Signatories.Select(s => new Signatory(s.Title, s.Unit ?? ""))],
        [.. document.Attachments.Select(a => new Attachment(a.Number, a.Title))],
        [.. document.Recipients.Select((r, index) => new Recipient(index + 1, r.Name, RecipientUnits.Match(r.Name, r.Unit, units), null))],
        [.. document.Figures.Take(TextLimits.Figures).Select(f => new FigureInText(f.Text, f.Value, f.Unit, f.Line))],
        // Lists were taken out of these; the text as written stays readable.
        [new UnplacedText(1, document.Header.Text), .. document.Sections.Where(s => !IsProse(s)).Select(s => new UnplacedText(s.Line, $"{s.Heading}\n{s.Text}"))]);

    private static bool IsProse(ReportSection section) => section.Kind is not
        (ReportSectionKind.Proposal or ReportSectionKind.Signatures or ReportSectionKind.Attachments or ReportSectionKind.Recipients);

    private static SectionKind KindOf(ReportSectionKind kind) => kind switch
    {
        ReportSectionKind.Summary => SectionKind.Summary,
        ReportSectionKind.Matter => SectionKind.Matter,
        ReportSectionKind.Analysis => SectionKind.Analysis,
        ReportSectionKind.Preparation => SectionKind.Preparation,
        ReportSectionKind.FinancialConsequences => SectionKind.FinancialConsequences,
        ReportSectionKind.ConsequencesForChildren => SectionKind.ConsequencesForChildren,
        ReportSectionKind.RuralPerspective => SectionKind.RuralPerspective,
        ReportSectionKind.Proposal or ReportSectionKind.Signatures or ReportSectionKind.Attachments
            or ReportSectionKind.Recipients or ReportSectionKind.Basis or ReportSectionKind.Other => SectionKind.Other,
    };
}
