using Arende.Application.ComposedDocuments;
using Arende.Application.Minutes;

namespace Arende.Texts.ComposedDocuments;

/// <summary>The words of documents, for those who compose them. In Swedish: they are the municipality's own.</summary>
internal sealed class DocumentWords : IDocumentWords
{
    public string NoFigure => T.Figures.NoValue.Sv;

    public ComposedDocument StaffReport(StaffReportToCompose report) => StaffReportPages.Compose(report);

    public ComposedDocument MadeReport(MadeReportToCompose report) => MadeReportPages.Compose(report);

    public ComposedDocument DecisionExtract(DecisionToCompose decision) => DecisionPages.Compose(decision);

    public ComposedDocument ReportExtract(ReportToCompose report) => ReportPages.Compose(report);

    public ComposedDocument DelegateDecision(DelegatedToCompose decided) => DelegateDecisionPages.Compose(decided);

    public ComposedDocument RegisterExtract(RegisterToCompose register) => RegisterPages.Compose(register);

    public ComposedDocument Notice(NoticeToCompose notice) => NoticePages.Compose(notice);

    public ComposedDocument Summons(SummonsToCompose summons) => SummonsPages.Compose(summons);

    public ComposedDocument Pack(PackToCompose pack) => SummonsPages.Compose(pack);

    public IReadOnlyList<MadeSection> MinutesSections(MinutesToCompose minutes) => MinutesPages.Sections(minutes);

    public ComposedDocument Minutes(MinutesToCompose minutes, IReadOnlyList<MinutesSection> parts, MinutesVerification? verification) => MinutesPages.Compose(minutes, parts, verification);

    public ComposedDocument Without(ComposedDocument minutes, IReadOnlySet<int> sections) => MinutesPages.Without(minutes, sections);

    public ComposedDocument Withheld(ComposedDocument document) => document with { Blocks = [ParagraphBlock.Of(T.MinutesPage.NotForReader.Sv)] };

    public bool TellsTitle(ComposedDocument document, string number) => ReportPages.TellsTitle(document, number);

    public ComposedDocument Erased(ComposedDocument before, string basis) =>
        before with { Title = before.Name, Figures = null, Blocks = [ParagraphBlock.Of(TextRun.Cleaned(T.Composed.Erased(basis).Sv))] };
}
