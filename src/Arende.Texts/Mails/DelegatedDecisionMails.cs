using Arende.Application.Distribution;

namespace Arende.Texts.Mails;

/// <summary>What a delegate decided, to its recipients: whose decision it is, and from when it can be appealed.</summary>
internal static class DelegatedDecisionMails
{
    public static MailBody ToUnit(DelegatedToSend decision, string? link) => MailTexts.ToUnit(What(decision, MailTexts.WhyUnit), link);

    public static MailBody ToOutside(DelegatedToSend decision, string? link) => MailTexts.ToOutside(What(decision, MailTexts.WhyOutside), link);

    private static MailBody What(DelegatedToSend of, string why)
    {
        var (decision, board) = (of.Decision, of.Board);
        var mail = new MailBody($"{T.DelegatedDecisions.Decision.Sv} i ärende {of.Number}: {of.Title}")
            .Paragraph(why)
            .Paragraph($"Ärende: {of.Number} {of.Title}")
            .Paragraph($"{T.DelegatedDecisions.Decision.Sv} {PlainDates.Day(decision.On)}: {T.Voices.Delegate(decision, board).Sv}.")
            .Paragraph(decision.Text);
        foreach (var list in T.Voices.OfDelegate(decision, board, of.Clauses))
        {
            mail.Paragraph($"{list.Voices[0].Sv}:");
            mail.Numbered(list.Clauses.Select(clause => (clause.Number, clause.Text)));
        }
        foreach (var table in of.Tables) mail.Table(table);
        return mail.Paragraph(of.Report is { } report ? $"{T.DelegatedDecisions.ReportedAt.Sv}: {T.DelegatedDecisions.At(board, report).Sv}."
                : decision.IsReported ? $"{T.DelegatedDecisions.NotReportedYet(board).Sv}." : $"{T.DelegatedDecisions.IsNotReported.Sv}.")
            .Paragraph(T.DelegatedDecisions.InForce.Sv)
            .Paragraph($"{T.NoticeBoard.HowToAppeal.Sv}: {T.DelegatedDecisions.HowToAppeal(decision).Sv}");
    }
}
