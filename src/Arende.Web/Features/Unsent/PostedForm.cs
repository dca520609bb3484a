using System.Text;
using Arende.Application.Accounts;
using Arende.Domain.People;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Arende.Web.Features.Unsent;

/// <summary>
/// A form that was sent without a session, read as far as it is ours: its first field says whose it is, and without that
/// nothing more of it is read. Files are skipped.
/// </summary>
/// <param name="Fields">Null when it was longer than what is kept.</param>
public sealed record PostedForm(PersonId Owner, TypedFields? Fields)
{
    /// <summary>The longest draft that the product takes, and its form, in UTF-8.</summary>
    public const int MostBytes = 24 * 1024 * 1024;

    // The first field comes from anybody: it is read no further than it can say whose the form is.
    private const int LongestOwner = 2_000;

    public static async Task<PostedForm?> Read(HttpRequest request, FormOwner owners, CancellationToken ct)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = MostBytes;
        await using var pairs = Pairs(request, ct).GetAsyncEnumerator(ct);
        PersonId? owner = null;
        try
        {
            if (!await pairs.MoveNextAsync() || pairs.Current.Name != FormOwner.Field
                || !owners.IsOurs(pairs.Current.Value, out owner) || owner is null) return null;
            var (values, hadFiles) = (new List<(string Name, string Value)>(), false);
            while (await pairs.MoveNextAsync())
            {
                if (pairs.Current.Value is not { } value) hadFiles = true;
                else if (values.Count == ArendePages.MostFields) return new PostedForm(owner.Value, null);
                else values.Add((pairs.Current.Name, value));
            }
            return new PostedForm(owner.Value, Typed(values, hadFiles));
        }
        catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException)
        {
            return owner is { } person ? new PostedForm(person, null) : null;
        }
    }

    /// <summary>What of a form may be kept: no token of ours, and no password.</summary>
    public static TypedFields Typed(IEnumerable<(string Name, string Value)> fields, bool hadFiles) => new(
        fields.Where(field => !field.Name.StartsWith("__", StringComparison.Ordinal) && !field.Name.Contains("password", StringComparison.OrdinalIgnoreCase))
            .GroupBy(field => field.Name, field => field.Value).ToDictionary(group => group.Key, group => group.ToArray()),
        hadFiles);

    // A file has no value.
    private static IAsyncEnumerable<(string Name, string? Value)> Pairs(HttpRequest request, CancellationToken ct) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? Parts(request.Body, HeaderUtilities.RemoveQuotes(type.Boundary).Value ?? "", ct)
            : Encoded(request.Body, ct);

    private static async IAsyncEnumerable<(string, string?)> Encoded(Stream body, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        using var reader = new FormReader(body, Encoding.UTF8) { ValueLengthLimit = LongestOwner };
        while (await reader.ReadNextPairAsync(ct) is { } pair)
        {
            yield return (pair.Key, pair.Value);
            reader.ValueLengthLimit = MostBytes;
        }
    }

    private static async IAsyncEnumerable<(string, string?)> Parts(Stream body, string boundary, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        if (boundary.Length == 0) yield break;
        var reader = new MultipartReader(boundary, body);
        var longest = LongestOwner;
        while (await reader.ReadNextSectionAsync(ct) is { } part)
        {
            var said = part.GetContentDispositionHeader();
            // Ours begins with a field that says whose it is: of anything else nothing more is read.
            if (longest == LongestOwner && said?.IsFormDisposition() != true) yield break;
            if (said is null) continue;
            if (said.IsFileDisposition())
            {
                if (!string.IsNullOrEmpty(HeaderUtilities.RemoveQuotes(said.FileName).Value) || said.FileNameStar.HasValue) yield return (said.Name.Value ?? "", null);
            }
            else if (said.IsFormDisposition())
            {
                // Whatever the part claims: our forms are UTF-8.
                using var text = new StreamReader(part.Body, Encoding.UTF8, detectEncodingFromByteOrderMarks: false);
                yield return (HeaderUtilities.RemoveQuotes(said.Name).Value ?? "", await ReadAtMost(text, longest, ct));
                longest = MostBytes;
            }
        }
    }

    private static async Task<string> ReadAtMost(StreamReader text, int most, CancellationToken ct)
    {
        var read = new StringBuilder();
        var buffer = new char[4096];
        for (int count; (count = await text.ReadAsync(buffer, ct)) > 0;)
        {
            if (read.Length + count > most) throw new InvalidDataException("The field is too long.");
            read.Append(buffer, 0, count);
        }
        return read.ToString();
    }
}
