using System.Text.Json;
using Arende.Application.Drafts;

namespace Arende.Web.Features.Cases;

/// <summary>The title and the lines of a draft's form as they are kept while somebody types (<see cref="UnsavedPart"/>). A line without words is none.</summary>
public static class KeptFields
{
    private sealed record ClauseLine(string Text, ClauseTerms Terms);

    public static string Write(DraftForm form, DraftPart part) => part switch
    {
        DraftPart.Title => (form.Title ?? "").Trim(),
        DraftPart.Clauses => JsonSerializer.Serialize(form.Clauses.Select((text, at) => new ClauseLine((text ?? "").ReplaceLineEndings("\n").TrimEnd(), form.Terms[at])).Where(line => line.Text.Length > 0)),
        DraftPart.Attachments => JsonSerializer.Serialize(form.Attachments.Where(line => !string.IsNullOrWhiteSpace(line.Title))),
        DraftPart.Recipients => JsonSerializer.Serialize(form.Recipients.Where(line => !string.IsNullOrWhiteSpace(line.Name))),
        DraftPart.Section => "",
    };

    /// <summary>Puts what was kept into the form.</summary>
    /// <returns>False for what can't be read: kept by another version of the product.</returns>
    public static bool TakeUp(DraftForm form, DraftPart part, string kept)
    {
        try
        {
            switch (part)
            {
                case DraftPart.Title:
                    form.Title = kept;
                    break;
                case DraftPart.Clauses:
                    var clauses = Read<ClauseLine>(kept);
                    if (clauses.Exists(line => line is not { Text: not null, Terms: not null })) return false;
                    Replace(form.Clauses, clauses.Select(line => (string?)line.Text));
                    Replace(form.Terms, clauses.Select(line => line.Terms));
                    break;
                case DraftPart.Attachments:
                    Replace(form.Attachments, Read<AttachmentFields>(kept));
                    break;
                case DraftPart.Recipients:
                    Replace(form.Recipients, Read<RecipientFields>(kept));
                    break;
                case DraftPart.Section:
                    return false;
            }
            form.DropEmptyLines();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static List<T> Read<T>(string kept) => JsonSerializer.Deserialize<List<T>>(kept) ?? [];

    private static void Replace<T>(List<T> lines, IEnumerable<T> kept)
    {
        var taken = kept.ToList();
        lines.Clear();
        lines.AddRange(taken);
    }
}
