"""Login, password and second factor: allauth's pages under Danish addresses."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from django.urls import URLPattern, path, re_path

from tovholder.accounts import views

urlpatterns: list[URLPattern] = [
    path("", views.profile, name="account"),
    path("sprog/", views.choose_language, name="set_language"),
    path("log-ind/", account.login, name="account_login"),
    path("log-ud/", account.logout, name="account_logout"),
    path("lukket/", account.account_inactive, name="account_inactive"),
    path("opret/", account.signup, name="account_signup"),
    path("bekraeft/", account.reauthenticate, name="account_reauthenticate"),
    path("adgangskode/", account.password_change, name="account_change_password"),
    path("ny-adgangskode/", account.password_reset, name="account_reset_password"),
    path("ny-adgangskode/sendt/", account.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^ny-adgangskode/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[^/]+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "ny-adgangskode/valgt/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    path("kode/", mfa.index, name="mfa_index"),
    path("kode/log-ind/", mfa.authenticate, name="mfa_authenticate"),
    path("kode/bekraeft/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("kode/taend/", totp.activate_totp, name="mfa_activate_totp"),
    path("kode/sluk/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("kode/noedkoder/", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("kode/noedkoder/nye/", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("kode/noedkoder/fil/", codes.download_recovery_codes, name="mfa_download_recovery_codes"),
]
