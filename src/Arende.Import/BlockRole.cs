namespace Arende.Import;

/// <summary>What a block of a file is in the report, as it was read or as somebody says.</summary>
/// <remarks>The names are stored with imports that wait.</remarks>
public enum BlockRole
{
    /// <summary>Number, date, officer, addressee: what stands above the sections.</summary>
    Header,
    Title,

    /// <summary>A heading of its own words: they say of which section, where they are known.</summary>
    Heading,
    ProposalHeading,
    SummaryHeading,
    MatterHeading,
    AnalysisHeading,
    PreparationHeading,
    FinancialConsequencesHeading,
    ConsequencesForChildrenHeading,
    RuralPerspectiveHeading,
    BasisHeading,
    AttachmentsHeading,
    RecipientsHeading,
    SignaturesHeading,

    /// <summary>Who proposes or decides.</summary>
    Voice,
    Clause,
    CommitteesClause,
    BoardsClause,
    CouncilsClause,
    Recipient,
    Attachment,
    Assignment,
    Signature,
    Text,

    /// <summary>It is no part of the report, and stays in the file only.</summary>
    None,
}

static class BlockRoles
{
    static readonly (BlockRole Role, ReportSectionKind Kind)[] headings =
    [
        (BlockRole.ProposalHeading, ReportSectionKind.Proposal), (BlockRole.SummaryHeading, ReportSectionKind.Summary), (BlockRole.MatterHeading, ReportSectionKind.Matter),
        (BlockRole.AnalysisHeading, ReportSectionKind.Analysis), (BlockRole.PreparationHeading, ReportSectionKind.Preparation),
        (BlockRole.FinancialConsequencesHeading, ReportSectionKind.FinancialConsequences), (BlockRole.ConsequencesForChildrenHeading, ReportSectionKind.ConsequencesForChildren),
        (BlockRole.RuralPerspectiveHeading, ReportSectionKind.RuralPerspective), (BlockRole.BasisHeading, ReportSectionKind.Basis),
        (BlockRole.AttachmentsHeading, ReportSectionKind.Attachments), (BlockRole.RecipientsHeading, ReportSectionKind.Recipients), (BlockRole.SignaturesHeading, ReportSectionKind.Signatures),
    ];

    public static bool IsHeading(this BlockRole role) => role is >= BlockRole.Heading and <= BlockRole.SignaturesHeading;

    public static bool IsClause(this BlockRole role) => role is >= BlockRole.Clause and <= BlockRole.CouncilsClause;

    public static ReportSectionKind? KindOf(BlockRole heading) => headings.Where(pair => pair.Role == heading).Select(pair => (ReportSectionKind?)pair.Kind).FirstOrDefault();

    public static BlockRole HeadingOf(ReportSectionKind? kind) => headings.Where(pair => pair.Kind == kind).Select(pair => pair.Role).FirstOrDefault(BlockRole.Heading);

    /// <summary>What the lines of a section are.</summary>
    public static BlockRole WithinOf(ReportSectionKind kind) => kind switch
    {
        ReportSectionKind.Proposal => BlockRole.Clause,
        ReportSectionKind.Recipients => BlockRole.Recipient,
        ReportSectionKind.Attachments => BlockRole.Attachment,
        ReportSectionKind.Signatures => BlockRole.Signature,
        ReportSectionKind.Summary or ReportSectionKind.Matter or ReportSectionKind.Analysis or ReportSectionKind.Preparation or ReportSectionKind.FinancialConsequences
            or ReportSectionKind.ConsequencesForChildren or ReportSectionKind.RuralPerspective or ReportSectionKind.Basis or ReportSectionKind.Other => BlockRole.Text,
    };
}
