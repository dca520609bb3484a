using Arende.Application.Documents;
using Arende.Domain;
using Arende.Domain.Documents;

namespace Arende.Web.Features.Shared;

/// <summary>What the register is to say of a document, as it is typed.</summary>
public sealed class DocumentForm
{
    public DocumentDirection? Direction { get; set; }
    public DateOnly? Date { get; set; }
    public string? Counterpart { get; set; }
    public string? Title { get; set; }
    public bool IsSecret { get; set; }
    public string? Provision { get; set; }

    public DocumentEntry Entry => new(Direction ?? (DocumentDirection)(-1), Date, Counterpart, Title);

    public static DocumentForm Of(Document document) => new() { Direction = document.Direction, Date = document.Date, Counterpart = document.Counterpart, Title = document.Title };

    public DocumentsToRegister With(IEnumerable<IFormFile>? files) => new(Entry, IsSecret ? Provision ?? "" : null, Uploads.Of(files));

    /// <summary>The field that a rule is about, of a form whose property is <c>Input</c> and whose files are <c>Files</c>; null for any other rule.</summary>
    public static string? FieldOf(Rule rule) => rule switch
    {
        Rule.DirectionIsMissing => Named(nameof(Direction)),
        Rule.DateIsMissing or Rule.DateIsUnreasonable or Rule.DocumentDateIsFuture => Named(nameof(Date)),
        Rule.CounterpartIsMissing or Rule.NameIsTooLong => Named(nameof(Counterpart)),
        Rule.DocumentTitleIsMissing or Rule.TitleIsTooLong => Named(nameof(Title)),
        Rule.ProvisionIsMissing or Rule.ProvisionIsTooLong => Named(nameof(Provision)),
        Rule.FileIsMissing or Rule.FilesAreTooMany or Rule.FileIsTooLarge or Rule.FileIsEmpty or Rule.FileKindIsUnknown or Rule.FileIsMarkup or Rule.FileIsOldOffice or Rule.FileIsArchive
            or Rule.FileHasMacros or Rule.FileUnpacksTooMuch or Rule.FileIsDamaged or Rule.FileHasVirus or Rule.ScannerIsAway => "Files",
        _ => null,
    };

    private static string Named(string property) => $"Input.{property}";
}
