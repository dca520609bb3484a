using Arende.Application.Access;
using Microsoft.AspNetCore.Authorization;

namespace Arende.Web.Accounts;

/// <summary>The page is for those who have a right over everything: asked before anything is read. Others are answered as by a page that isn't there for them.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsAttribute : AuthorizeAttribute
{
    public NeedsAttribute(Right right)
    {
        Right = right;
        Roles = string.Join(',', Rights.RolesOf(right));
    }

    public Right Right { get; }
}
