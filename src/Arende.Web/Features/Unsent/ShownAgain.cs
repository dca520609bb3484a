namespace Arende.Web.Features.Unsent;

/// <summary>A feature of the request: its form is only shown again, with what was typed. No handler runs.</summary>
/// <param name="KeptAs">The form that waited for its owner; null when it was sent just now.</param>
public sealed record ShownAgain(bool HadFiles, Guid? KeptAs)
{
    /// <summary>The field that says, when the form is sent at last, which one has been waiting.</summary>
    public const string Field = "__Unsent";

    /// <summary>In the address of a page: the form that is to be shown on it.</summary>
    public const string Query = "unsent";

    /// <summary>The address that a form is sent to, without what only this product puts there.</summary>
    public static string AddressOf(HttpRequest request)
    {
        var query = request.Query.Where(pair => pair.Key != Query).SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value));
        return request.PathBase + request.Path + QueryString.Create(query);
    }

    public static string AddressWith(string address, Guid id) => $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Query}={id}";
}

/// <summary>A page that isn't a person's own, and what it answers to a form of a session that has ended: nothing was done.</summary>
public interface IAnswersStaleForms
{
    Microsoft.AspNetCore.Mvc.IActionResult AnswerStale();
}
